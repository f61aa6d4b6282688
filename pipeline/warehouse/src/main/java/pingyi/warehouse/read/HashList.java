package pingyi.warehouse.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The content of {@code SHA256SUMS}: every file of a run but the list itself, sorted by path. An
 * auditor can check it without Pingyi: {@code sha256sum -c SHA256SUMS}.
 *
 * @param hashes the SHA-256 by path, relative to the run directory, with forward slashes
 */
public record HashList(SortedMap<String, String> hashes) {
  /** The name of the file. */
  public static final String FILE = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *]([^\\\\\\r\\n]+)");

  /** Copies the hashes. */
  public HashList {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /**
   * Hashes every file of a folder.
   *
   * @throws IOException if one cannot be read
   */
  public static HashList of(Path folder) throws IOException {
    try {
      Map<String, String> hashes =
          names(folder).parallelStream()
              .collect(Collectors.toMap(name -> name, name -> hash(folder.resolve(name))));
      return new HashList(new TreeMap<>(hashes));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException naming the first line that is no line of such a list
   */
  public static HashList parse(String text) {
    SortedMap<String, String> hashes = new TreeMap<>();
    text.lines()
        .forEach(
            line -> {
              Matcher matcher = LINE.matcher(line);
              if (!matcher.matches() || hashes.put(matcher.group(2), matcher.group(1)) != null) {
                throw new IllegalArgumentException("not a line of a hash list: " + line);
              }
            });
    return new HashList(hashes);
  }

  /** The list as it is stored. */
  public String text() {
    StringBuilder text = new StringBuilder();
    hashes.forEach((path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
    return text.toString();
  }

  /** The files below a folder, relative and sorted, without the list itself. */
  public static List<String> names(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      // A link is listed like a file, so that it is found to be no file of the run.
      return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(name -> !name.equals(FILE))
          .sorted()
          .toList();
    }
  }

  private static String hash(Path file) {
    try {
      return Digests.sha256(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
