package pingyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;

/**
 * An engine that opens while the workspace is being read, because opening takes as long as reading.
 * With {@code auto} the embedded one is opened, which nearly every workspace needs; if the rows
 * turn out to be too many, Spark is opened instead.
 */
final class EngineOpening implements AutoCloseable {
  private final Words words;
  private final Path scratch;
  private final EngineFactory.Settings settings;
  private final String name;
  private final CompletableFuture<Engine> opening;
  private @Nullable Engine instead;

  private EngineOpening(
      String asked, Optional<String> master, OptionalLong mebibytes, Path scratch, Words words) {
    this.words = words;
    this.scratch = scratch;
    this.settings =
        new EngineFactory.Settings(
            scratch, master, Runtime.getRuntime().availableProcessors(), mebibytes);
    this.name = EngineChoice.of(asked, master, 0).name();
    this.opening = inBackground(() -> EngineChoice.open(name, settings, words));
  }

  /** Begins to open an engine of this machine. */
  static EngineOpening begin(String asked, Words words) {
    return new EngineOpening(
        asked, Optional.empty(), OptionalLong.empty(), scratch(Optional.empty(), words), words);
  }

  /**
   * Begins to open one that may take so much memory for tables. What the machines of a cluster hand
   * each other must lie where all see it, so among the outputs.
   */
  static EngineOpening begin(
      String asked, Optional<String> master, OptionalLong mebibytes, Path outputs, Words words) {
    Optional<Path> shared = master.filter(each -> !each.startsWith("local")).map(any -> outputs);
    return new EngineOpening(asked, master, mebibytes, scratch(shared, words), words);
  }

  /** The engine of a choice, once it is open. */
  Engine engine(EngineChoice choice) {
    if (!choice.name().equals(name)) {
      instead = EngineChoice.open(choice.name(), settings, words);
    }
    Engine other = instead;
    return other == null ? opened() : other;
  }

  private Engine opened() {
    try {
      return opening.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    if (instead != null) {
      instead.close();
    }
    try {
      opened().close();
    } catch (RuntimeException e) {
      // It never opened: whoever asked for it was told.
    }
    Leftovers.clear(scratch);
  }

  private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(work.get());
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            },
            "engine");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private static Path scratch(Optional<Path> shared, Words words) {
    try {
      if (shared.isEmpty()) {
        return Leftovers.of(Files.createTempDirectory("pingyi-"));
      }
      Path among = Files.createDirectories(shared.get().toAbsolutePath());
      return Leftovers.of(Files.createTempDirectory(among, ".pingyi-"));
    } catch (IOException e) {
      String place = shared.map(Path::toString).orElse(System.getProperty("java.io.tmpdir"));
      throw new CommandFault(ExitCode.CANNOT_WRITE, words.say("fault.write", place, e.toString()));
    }
  }
}
