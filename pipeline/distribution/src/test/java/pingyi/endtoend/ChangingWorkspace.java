package pingyi.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A copy of a workspace that is edited as people edit theirs; bytes are kept in any encoding. */
record ChangingWorkspace(Path root) {
  static ChangingWorkspace of(Path original) {
    Path root = Scratch.folder("pingyi-changing");
    try (Stream<Path> walk = Files.walk(original)) {
      for (Path each : walk.toList()) {
        Path relative = original.relativize(each);
        if (!relative.startsWith("out") && !relative.startsWith("expected")) {
          Path place = root.resolve(relative.toString());
          if (Files.isDirectory(each)) {
            Files.createDirectories(place);
          } else {
            Files.copy(each, place);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ChangingWorkspace(root);
  }

  /** Another text in the place of the first such text. */
  void replace(String file, String old, String changed) {
    String all = bytes(file);
    String before = new String(old.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    if (!all.contains(before)) {
      throw new IllegalArgumentException(file + " does not say " + old);
    }
    String after =
        new String(changed.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    int place = all.indexOf(before);
    write(file, all.substring(0, place) + after + all.substring(place + before.length()));
  }

  void append(String file, String line) {
    String added = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String all = bytes(file);
    write(file, all + (all.endsWith("\n") ? "" : "\n") + added + "\n");
  }

  /** Two lines change places, counted from 1. */
  void swap(String file, int one, int other) {
    List<String> lines = new ArrayList<>(bytes(file).lines().toList());
    Collections.swap(lines, one - 1, other - 1);
    write(file, String.join("\n", lines) + "\n");
  }

  /** The first lines of a file under another name. */
  void copyHead(String file, int lines, String copy) {
    write(copy, String.join("\n", bytes(file).lines().limit(lines).toList()) + "\n");
  }

  void move(String file, String place) {
    try {
      Files.move(root.resolve(file), root.resolve(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another digit in some place of some CSV below the records. */
  String changeSomeDigit(Random random) {
    List<String> files = csv();
    String file = files.get(random.nextInt(files.size()));
    char[] all = bytes(file).toCharArray();
    int place = random.nextInt(all.length);
    while (!Character.isDigit(all[place]) || place == 0 || all[place - 1] > 'z') {
      // The second byte of a character in an older encoding can look like a digit.
      place = random.nextInt(all.length);
    }
    all[place] = all[place] == '0' ? '1' : '0';
    write(file, new String(all));
    return file;
  }

  /** The CSV files below the records, in order. */
  List<String> csv() {
    try (Stream<Path> walk = Files.walk(root.resolve("records"))) {
      return walk.map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String bytes(String file) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) {
    try {
      Files.writeString(root.resolve(file), text, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
