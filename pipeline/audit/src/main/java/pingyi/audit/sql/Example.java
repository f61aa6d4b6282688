package pingyi.audit.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A question that auditors often ask, ready to run.
 *
 * @param zh the question in Chinese
 * @param en the question in English
 * @param sql the query
 */
record Example(String zh, String en, String sql) {
  private static final String FILE = "examples.sql";

  /** All of them. */
  static List<Example> all() {
    try (InputStream in = Example.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\\n\\n")).map(Example::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the program and must be readable", e);
    }
  }

  String title(Locale language) {
    return language.getLanguage().equals("en") ? en : zh;
  }

  private static Example parse(String block) {
    int end = block.indexOf('\n');
    String[] titles = block.substring("-- ".length(), end).split(" \\| ");
    return new Example(titles[0], titles[1], block.substring(end + 1).strip());
  }
}
