package pingyi.generate.layout;

import java.util.List;
import java.util.stream.Collectors;

/** Comma separated text; cells are quoted only where they must be. */
public final class CsvText {
  private final StringBuilder text = new StringBuilder();
  private final String lineEnd;

  /** Text with Unix line ends, begun by a heading. */
  public CsvText(String... heading) {
    this.lineEnd = "\n";
    line(heading);
  }

  private CsvText(LineEnd lineEnd) {
    this.lineEnd = lineEnd.characters;
  }

  /** How lines end; Chinese office programs write CRLF. */
  public enum LineEnd {
    UNIX("\n"),
    WINDOWS("\r\n");

    private final String characters;

    LineEnd(String characters) {
      this.characters = characters;
    }
  }

  /** Empty text with the given line ends. */
  public static CsvText endingLinesWith(LineEnd lineEnd) {
    return new CsvText(lineEnd);
  }

  /** Adds a line. */
  public CsvText line(String... cells) {
    return line(List.of(cells));
  }

  /** Adds a line. */
  public CsvText line(List<String> cells) {
    text.append(cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
        .append(lineEnd);
    return this;
  }

  /** All that was added. */
  public String text() {
    return text.toString();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
