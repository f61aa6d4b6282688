package pingyi.engine.embedded;

import java.nio.file.Path;
import java.util.Optional;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.contract.EngineContract;

/** An engine that has no rows at hand, so that the database is asked even for short tables. */
class AskedEngineTest extends EngineContract {
  @Override
  protected Engine open(Path scratch, int cores) {
    Lengths lengths = new Lengths(-1, Lengths.USUAL.keptLines(), Lengths.USUAL.passedOn());
    return new EmbeddedEngineFactory(lengths).open(new Settings(scratch, Optional.empty(), cores));
  }
}
