package pingyi.engine;

import java.nio.file.Path;
import java.util.Optional;

/** Opens one kind of engine; found as a service. */
public interface EngineFactory {
  /**
   * How an engine is opened.
   *
   * @param scratch a private folder for spilled data; it exists and is removed by the caller
   * @param master the address of a Spark cluster; empty for local work
   * @param cores how many cores to use
   */
  record Settings(Path scratch, Optional<String> master, int cores) {}

  /** The name by which it is chosen: embedded or spark. */
  String name();

  /** Opens it. */
  Engine open(Settings settings);
}
