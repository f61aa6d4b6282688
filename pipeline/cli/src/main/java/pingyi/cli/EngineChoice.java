package pingyi.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;

/**
 * Which engine runs, and why.
 *
 * @param name embedded or spark
 * @param reason the key of the sentence that says why
 */
record EngineChoice(String name, String reason) {
  /** The name of the engine for data that outgrow one machine. */
  static final String SPARK = "spark";

  /** Reviews beyond which Spark was measured to be faster on one machine with 2 cores. */
  static final long CROSSOVER_REVIEWS = 15_000_000L;

  /** Chooses: the named engine, Spark where a cluster is named, else by the number of rows. */
  static EngineChoice of(String asked, Optional<String> master, long rows) {
    if (!asked.equals("auto")) {
      return new EngineChoice(asked, "engine.asked");
    }
    if (master.isPresent()) {
      return new EngineChoice(SPARK, "engine.master");
    }
    return rows > CROSSOVER_REVIEWS
        ? new EngineChoice(SPARK, "engine.large")
        : new EngineChoice("embedded", "engine.small");
  }

  /**
   * Refuses to begin with more rows than the embedded engine is made for, unless somebody said how
   * much memory its tables may take before they are spilled: then it is known to take its time.
   *
   * @throws CommandFault naming the engine to use instead
   */
  void demandFit(long rows, OptionalLong mebibytes, Words words) {
    if (!name.equals(SPARK) && rows > CROSSOVER_REVIEWS && mebibytes.isEmpty()) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.engine.rows", rows));
    }
  }

  /** Begins what the opening of any engine takes, on a thread that nobody waits for. */
  static void warm() {
    Thread thread =
        new Thread(
            () -> ServiceLoader.load(EngineFactory.class).forEach(EngineFactory::warm), "warming");
    thread.setDaemon(true);
    thread.start();
  }

  /** Opens the engine of a name, which takes as much memory as it finds. */
  static Engine open(String name, Path scratch, Optional<String> master, Words words) {
    int cores = Runtime.getRuntime().availableProcessors();
    return open(name, new EngineFactory.Settings(scratch, master, cores), words);
  }

  /** Opens the engine of a name. */
  static Engine open(String name, EngineFactory.Settings settings, Words words) {
    EngineFactory factory =
        ServiceLoader.load(EngineFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new CommandFault(
                        name.equals(SPARK) ? ExitCode.NEEDS_SPARK : ExitCode.BROKEN,
                        words.say("engine.absent", name)));
    return factory.open(settings);
  }
}
