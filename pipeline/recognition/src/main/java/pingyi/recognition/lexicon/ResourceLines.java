package pingyi.recognition.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a data file that comes with the program, without comments and empty lines. */
public final class ResourceLines {
  private ResourceLines() {}

  /** Reads a file that lies in the package {@code pingyi.recognition}. */
  public static List<String> of(String name) {
    try (InputStream in = ResourceLines.class.getResourceAsStream("/pingyi/recognition/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The file " + name + " is missing from the program");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
