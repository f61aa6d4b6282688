package pingyi.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Opens one kind of engine; found as a service. */
public interface EngineFactory {
  /**
   * How an engine is opened.
   *
   * @param scratch a private folder for spilled data; it exists and is removed by the caller
   * @param master the address of a Spark cluster; empty for local work
   * @param cores how many cores to use
   * @param mebibytes how much memory tables may take before they are spilled to the scratch folder;
   *     empty leaves it to the engine
   */
  record Settings(Path scratch, Optional<String> master, int cores, OptionalLong mebibytes) {
    /** Settings that leave the memory to the engine. */
    public Settings(Path scratch, Optional<String> master, int cores) {
      this(scratch, master, cores, OptionalLong.empty());
    }
  }

  /** The name by which it is chosen: embedded or spark. */
  String name();

  /**
   * Begins what opening takes whatever the settings say. Of use only before {@link #open}, while
   * there is nothing else to do.
   */
  default void warm() {}

  /** Opens it. */
  Engine open(Settings settings);
}
