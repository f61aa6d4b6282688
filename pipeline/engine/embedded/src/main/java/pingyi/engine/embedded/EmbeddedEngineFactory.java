package pingyi.engine.embedded;

import pingyi.engine.Engine;
import pingyi.engine.EngineException;
import pingyi.engine.EngineFactory;
import pingyi.warehouse.read.DuckDb;

/** Opens the engine that runs inside this process; the default. */
public final class EmbeddedEngineFactory implements EngineFactory {
  static final String NAME = "embedded";

  private final Lengths lengths;

  /** The engine as it is used. */
  public EmbeddedEngineFactory() {
    this(Lengths.USUAL);
  }

  /** One that stores other tables, and gives the same rows. */
  public EmbeddedEngineFactory(Lengths lengths) {
    this.lengths = lengths;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void warm() {
    DuckDb.load();
  }

  /**
   * Opens it.
   *
   * @throws EngineException if a cluster is asked for, which this engine cannot use
   */
  @Override
  public Engine open(Settings settings) {
    settings
        .master()
        .ifPresent(
            master -> {
              throw new EngineException(
                  "The embedded engine has no use for the cluster " + master + ": choose spark");
            });
    return EmbeddedEngine.open(settings, lengths);
  }
}
