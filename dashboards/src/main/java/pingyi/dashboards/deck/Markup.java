package pingyi.dashboards.deck;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.HexFormat;
import java.util.Map;
import pingyi.dashboards.chart.Theme;

/**
 * DrawingML written as text. A picture is hundreds of shapes; writing them as one text is many
 * times faster than setting each attribute through XmlBeans, and the schema test sees the result
 * either way.
 */
final class Markup {
  static final int EMU_PER_POINT = 12_700;

  /** Declarations for the outermost element of whatever is written or parsed. */
  static final String NAMESPACES =
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String LANGUAGE = " lang=\"zh-CN\" altLang=\"en-US\"";

  /** House colours by their place in the theme, so that another theme recolours the pictures. */
  private static final Map<Color, String> SCHEME =
      Map.of(
          Theme.INK, "tx1",
          Color.WHITE, "bg1",
          Theme.SECONDARY, "tx2",
          Theme.GRID, "bg2",
          Theme.NAVY, "accent1",
          Theme.VERMILION, "accent2",
          Theme.GREY, "accent3",
          Theme.PALE_BLUE, "accent4",
          Theme.PALE_AMBER, "accent5",
          Theme.BRICK, "accent6");

  private final StringBuilder text = new StringBuilder();

  Markup add(String part) {
    text.append(part);
    return this;
  }

  Markup add(long number) {
    text.append(number);
    return this;
  }

  /** Text of a reader's, with what XML does not allow taken out. */
  Markup words(String words) {
    words
        .codePoints()
        .forEach(
            code -> {
              switch (code) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\n', '\r', '\t' -> text.append(' ');
                default -> {
                  if (code >= ' ' && (code < 0xD800 || code > 0xDFFF) && code < 0xFFFE) {
                    text.appendCodePoint(code);
                  } else if (code > 0xFFFF) {
                    text.appendCodePoint(code);
                  }
                }
              }
            });
    return this;
  }

  static long emu(double points) {
    return Math.round(points * EMU_PER_POINT);
  }

  Markup place(String element, Rectangle2D box, String attributes) {
    return add("<")
        .add(element)
        .add(attributes)
        .add("><a:off x=\"")
        .add(emu(box.getX()))
        .add("\" y=\"")
        .add(emu(box.getY()))
        .add("\"/><a:ext cx=\"")
        .add(emu(box.getWidth()))
        .add("\" cy=\"")
        .add(emu(box.getHeight()))
        .add("\"/>");
  }

  Markup color(Color color) {
    String scheme = SCHEME.get(color);
    if (scheme != null) {
      return add("<a:schemeClr val=\"").add(scheme).add("\"/>");
    }
    return add("<a:srgbClr val=\"").add(HEX.toHexDigits(color.getRGB(), 6)).add("\"/>");
  }

  Markup solid(Color color) {
    return add("<a:solidFill>").color(color).add("</a:solidFill>");
  }

  /** A run that takes everything but weight from its place. */
  Markup run(String words, boolean bold) {
    return add("<a:r><a:rPr")
        .add(LANGUAGE)
        .add(bold ? " b=\"1\"" : "")
        .add("/><a:t>")
        .words(words)
        .add("</a:t></a:r>");
  }

  /** A run with its own size and colour. */
  Markup run(String words, double points, boolean bold, Color color) {
    return add("<a:r><a:rPr")
        .add(LANGUAGE)
        .add(" sz=\"")
        .add(Math.round(points * 100))
        .add(bold ? "\" b=\"1\">" : "\" b=\"0\">")
        .solid(color)
        .add("</a:rPr><a:t>")
        .words(words)
        .add("</a:t></a:r>");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
