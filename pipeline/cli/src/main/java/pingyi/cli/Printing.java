package pingyi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import pingyi.warehouse.read.Presentation;

/**
 * All outputs of a run, printed aside while the version is being published. Only when the version
 * stands do they take their places, each by one rename; until then, and if it never stands, the
 * outputs of the run before lie there untouched.
 */
final class Printing {
  private static final String ASIDE = ".printing-";

  private final Path out;
  private final Path aside;
  private final Words words;
  private final FutureTask<List<Path>> task;
  private final Thread thread;

  private Printing(Path out, Path aside, Presentation.Request request, Words words, Work work) {
    this.out = out;
    this.aside = aside;
    this.words = words;
    this.task = new FutureTask<>(() -> work.print(request));
    this.thread = new Thread(task, "printing");
    thread.setDaemon(true);
  }

  @FunctionalInterface
  private interface Work {
    List<Path> print(Presentation.Request request) throws IOException;
  }

  /** Begins to print into a folder beside the outputs. */
  static Printing begin(Presentation.Request request, Words words, Consumer<String> progress) {
    Path out = request.out();
    try {
      Files.createDirectories(out);
      Leftovers.removeAbandoned(out, ASIDE);
      Path aside =
          Leftovers.of(Files.createDirectories(out.resolve(ASIDE + ProcessHandle.current().pid())));
      Presentation.Request intoAside = request.into(aside);
      Printing printing =
          new Printing(out, aside, intoAside, words, each -> printAll(each, progress));
      printing.thread.start();
      return printing;
    } catch (IOException e) {
      throw cannotWrite(words, out, e);
    }
  }

  private static List<Path> printAll(Presentation.Request request, Consumer<String> progress)
      throws IOException {
    List<Path> outputs = new ArrayList<>();
    for (Presentation presentation : ServiceLoader.load(Presentation.class)) {
      outputs.addAll(presentation.print(request, progress));
    }
    return outputs;
  }

  /** Waits for the last output and puts all in their places; those of no use any more go. */
  List<Path> settle() {
    try {
      List<Path> printed = task.get();
      List<Path> earlier = earlier();
      List<Path> placed = new ArrayList<>();
      for (Path each : printed) {
        Path place = out.resolve(aside.relativize(each));
        Files.createDirectories(place.getParent());
        Files.move(
            each, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        placed.add(place);
      }
      for (Path each : earlier) {
        if (!placed.contains(each)) {
          Files.deleteIfExists(each);
        }
      }
      Leftovers.clear(aside);
      return placed;
    } catch (IOException e) {
      throw cannotWrite(words, out, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw cannotWrite(words, out, fault);
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("The outputs could not be printed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while printing into " + out, e);
    }
  }

  /** Ends it and leaves nothing; of no effect once settled. */
  void abandon() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Leftovers.clear(aside);
  }

  /** What the run before left, by its own list; a list that cannot be read names nothing. */
  private List<Path> earlier() {
    List<Path> outputs = new ArrayList<>();
    try {
      Path list = out.resolve(Summary.FILE);
      if (Files.isRegularFile(list)) {
        for (JsonNode name : new ObjectMapper().readTree(list.toFile()).path("outputs")) {
          Path place = out.resolve(name.asText()).normalize();
          if (place.startsWith(out.normalize()) && Files.isRegularFile(place)) {
            outputs.add(place);
          }
        }
      }
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
    return outputs;
  }

  private static CommandFault cannotWrite(Words words, Path out, IOException fault) {
    return new CommandFault(
        ExitCode.CANNOT_WRITE, words.say("fault.write", out, fault.getMessage()));
  }
}
