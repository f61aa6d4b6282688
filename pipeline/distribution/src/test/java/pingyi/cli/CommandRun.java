package pingyi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a command in this process and keeps what it printed. */
record CommandRun(int code, String text) {

  static CommandRun of(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int code = Main.execute(arguments);
      both.flush();
      return new CommandRun(code, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** A copy of a sample that a test may damage. */
  static Path copyOf(String sample, Path into) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("data-samples"))) {
      here = here.getParent();
    }
    Path from = here.resolve("data-samples").resolve(sample);
    Path to = into.resolve(sample);
    try (Stream<Path> walk = Files.walk(from)) {
      List<Path> paths = walk.toList();
      for (Path path : paths) {
        if (!from.relativize(path).startsWith("out")) {
          Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return to;
  }
}
