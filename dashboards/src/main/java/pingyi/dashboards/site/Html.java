package pingyi.dashboards.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;

/** HTML as it grows. Whatever comes from data goes through {@link #text}, which escapes it. */
final class Html {
  /** Longer texts are cut in the page; the workbook has them whole. */
  private static final int LONGEST_CELL = 400;

  /** Names stay on one line, sentences are broken. */
  private static final int SHORT = 24;

  private final StringBuilder written = new StringBuilder(1 << 16);

  /** Mark-up of ours, never data. */
  Html raw(String markup) {
    written.append(markup);
    return this;
  }

  /** Text, also inside an attribute with double quotes. */
  Html text(String text) {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      switch (character) {
        case '<' -> written.append("&lt;");
        case '>' -> written.append("&gt;");
        case '&' -> written.append("&amp;");
        case '"' -> written.append("&quot;");
        case '\'' -> written.append("&#39;");
        default ->
            written.append(isForbidden(character) || isAlone(text, at) ? '\ufffd' : character);
      }
    }
    return this;
  }

  /** An element that holds nothing but text; the tag may carry attributes of ours. */
  Html element(String tag, String text) {
    int end = tag.indexOf(' ');
    raw("<" + tag + ">").text(text);
    return raw("</" + (end < 0 ? tag : tag.substring(0, end)) + ">");
  }

  /**
   * A table that can be sorted: numbers carry their value, as the shown text has signs and units.
   *
   * @param rows at most so many rows are written
   */
  Html table(Grid grid, String caption, int rows) {
    raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(caption);
    raw("\"><table class=\"data\">").element("caption", caption).raw("<thead><tr>");
    for (Head head : grid.heads()) {
      element(
          head.format() == Format.TEXT ? "th scope=\"col\"" : "th scope=\"col\" class=\"n\"",
          head.label());
    }
    raw("</tr></thead><tbody>");
    for (List<@Nullable Object> row : grid.rows().subList(0, Math.min(rows, grid.rows().size()))) {
      raw("<tr>");
      for (int column = 0; column < row.size(); column++) {
        cell(row.get(column), grid.heads().get(column).format(), column == 0);
      }
      raw("</tr>\n");
    }
    return raw("</tbody></table></div>");
  }

  private void cell(@Nullable Object value, Format format, boolean first) {
    String tag = first ? "th scope=\"row\"" : "td";
    if (value instanceof Number number) {
      tag += " class=\"n\" data-value=\"" + number + "\"";
    } else if (value == null) {
      tag += format == Format.TEXT ? " data-none" : " class=\"n\" data-none";
    }
    String shown = Shown.of(value, format);
    if (value instanceof String && shown.length() <= SHORT) {
      tag += " class=\"k\"";
    }
    element(tag, shown.length() <= LONGEST_CELL ? shown : shown.substring(0, LONGEST_CELL) + "…");
  }

  /** Half a character cannot be written in UTF-8. */
  private static boolean isAlone(String text, int at) {
    char character = text.charAt(at);
    if (Character.isHighSurrogate(character)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(character)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static boolean isForbidden(char character) {
    return character < 0x20 && character != '\n' && character != '\t' && character != '\r'
        || character == 0x7f
        || character >= 0xfffe;
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
