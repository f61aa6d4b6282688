package pingyi.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A workspace of CSV files that is sent otherwise. Bytes are handled as Latin letters, so that the
 * encoding of a file does not matter.
 */
final class SentOtherwise {
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;
  private static final Charset CHINESE = Charset.forName("GB18030");

  private final Path root;

  SentOtherwise(Path root) {
    this.root = root;
  }

  /** Puts the rows of every file in another order, and the files too. */
  void permute(Random random) {
    List<Path> files = records();
    Collections.shuffle(files, random);
    for (int index = 0; index < files.size(); index++) {
      List<String> lines = new ArrayList<>(lines(files.get(index)));
      Collections.shuffle(lines.subList(1, lines.size()), random);
      write(files.get(index).resolveSibling("%04d.csv".formatted(index)), lines);
      delete(files.get(index));
    }
  }

  /** Sends the rows of every file in two files. */
  void split() {
    for (Path file : records()) {
      List<String> lines = lines(file);
      int middle = 1 + (lines.size() - 1) / 2;
      if (middle < 2) {
        continue;
      }
      List<String> rest = new ArrayList<>(List.of(lines.get(0)));
      rest.addAll(lines.subList(middle, lines.size()));
      write(file, lines.subList(0, middle));
      write(file.resolveSibling("rest-" + file.getFileName()), rest);
    }
  }

  /** Writes another name wherever a name stands, in the register and in the records. */
  void rename(String name, String other) {
    List<Path> files = records();
    files.addAll(files(root.resolve("rulebook")));
    for (Path file : files) {
      String text = String.join("", lines(file));
      for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
        text = text.replace(in(charset, name), in(charset, other));
      }
      write(file, List.of(text));
    }
  }

  private static String in(Charset charset, String text) {
    return new String(text.getBytes(charset), BYTES);
  }

  private List<Path> records() {
    return files(root.resolve("records"));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines with their ends. */
  private static List<String> lines(Path file) {
    try {
      return List.of(Files.readString(file, BYTES).split("(?<=\n)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, List<String> lines) {
    try {
      Files.writeString(file, String.join("", lines), BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
