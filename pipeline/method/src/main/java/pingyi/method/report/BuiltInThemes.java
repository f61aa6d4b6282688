package pingyi.method.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import pingyi.warehouse.table.reference.Theme;

/** The themes that come with the product: {@code themes.txt} beside this class. */
public final class BuiltInThemes {
  private static final String FILE = "/pingyi/method/report/themes.txt";
  private static final List<Entry> ENTRIES = read();

  private BuiltInThemes() {}

  /**
   * A theme with its examples.
   *
   * @param yes texts that have the theme
   * @param no texts that do not, though they could be confused
   */
  public record Entry(Theme theme, List<String> yes, List<String> no) {
    /** Copies the lists. */
    public Entry {
      yes = List.copyOf(yes);
      no = List.copyOf(no);
    }
  }

  /** Every theme with its examples, in the order of the file. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** Every theme, in the order of the file. */
  public static List<Theme> themes() {
    return ENTRIES.stream().map(Entry::theme).toList();
  }

  private static List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    for (String block : text().split("\\n(?=\\[)")) {
      if (block.startsWith("[")) {
        entries.add(entry(block.lines().toList(), entries.size() + 1));
      }
    }
    return List.copyOf(entries);
  }

  private static Entry entry(List<String> lines, int ordinal) {
    String id = lines.get(0).substring(1, lines.get(0).indexOf(']'));
    String words = String.join(" ", under(lines, "words"));
    return new Entry(
        new Theme(
            id,
            ordinal,
            String.join("", under(lines, "name")),
            String.join("", under(lines, "english")),
            words,
            "built_in"),
        under(lines, "yes"),
        under(lines, "no"));
  }

  private static List<String> under(List<String> lines, String key) {
    String start = key + ":";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  private static String text() {
    try (InputStream in = BuiltInThemes.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The lexicon " + FILE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
