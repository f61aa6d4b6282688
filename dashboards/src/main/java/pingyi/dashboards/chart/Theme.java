package pingyi.dashboards.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import pingyi.dashboards.briefing.Figure.Emphasis;

/**
 * The one look of all pictures.
 *
 * <p>The colours keep at least 33 units of CIELAB distance between each pair for readers with red
 * or green deficiency (Machado's model). {@link #PALE_BLUE} and {@link #PALE_AMBER} stay below 3:1
 * on white and therefore only fill segments that carry their number and touch a darker neighbour.
 */
public final class Theme {
  public static final Color INK = new Color(0x1F2D3D);
  public static final Color SECONDARY = new Color(0x5B6773);
  public static final Color GRID = new Color(0xE4E8EC);
  public static final Color AXIS = new Color(0xB8C0C8);
  public static final Color NAVY = new Color(0x1F4E79);
  public static final Color VERMILION = new Color(0xC8442B);
  public static final Color GREY = new Color(0x8A94A0);
  public static final Color BAND = new Color(0xD3E0ED);
  public static final Color PALE_BLUE = new Color(0x86AED3);
  public static final Color PALE_AMBER = new Color(0xF0C27B);
  public static final Color BRICK = new Color(0xB5541C);
  static final Color MIDDLE_BLUE = new Color(0x4C7FB0);
  private static final Color FAINT_BLUE = new Color(0xBFD5E9);
  private static final Color OCHRE = new Color(0xD6904A);

  /**
   * From low to high. No step lies in the middle greys, where neither white nor ink letters would
   * reach 4.5:1.
   */
  static final List<Color> STEPS =
      List.of(
          new Color(0xEDF3F9),
          new Color(0xDAE7F3),
          new Color(0xC2D7EA),
          new Color(0xA6C4E0),
          new Color(0x8BB2D6),
          new Color(0x3D71A4),
          NAVY);

  /** The symbol of a value that is not there. */
  public static final String MISSING = "—";

  static final double TITLE = 20;
  static final double SUBTITLE = 13;
  static final double LABEL = 12.5;
  static final double SMALL = 11.5;
  static final double NOTE = 10.5;

  /** The smallest size a label may shrink to when there are many rows. */
  static final double LEAST = 9;

  static final Stroke HAIR = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  static final Stroke BOLD_LINE = round(2.4f);
  static final Stroke THIN_LINE = round(1.3f);
  static final Stroke DASHED = dashed(5f, 4f);
  static final Stroke DOTTED = dashed(2f, 3f);

  private Theme() {}

  /** The colour of a mark. */
  static Color color(Emphasis emphasis) {
    return List.of(GREY, INK, NAVY, VERMILION).get(emphasis.ordinal());
  }

  /** The colour of an interval: lighter than its mark, so that the value itself leads. */
  static Color interval(Emphasis emphasis) {
    return emphasis == Emphasis.PLAIN ? AXIS : between(color(emphasis), Color.WHITE, 0.4);
  }

  /** The colour of the words that belong to a mark: grey marks are too faint for words. */
  static Color words(Emphasis emphasis) {
    return emphasis == Emphasis.PLAIN ? SECONDARY : color(emphasis);
  }

  /** Favourable layers, best first: the best is the darkest. */
  static List<Color> favourable(int count) {
    return shades(count, List.of(NAVY, PALE_BLUE), List.of(NAVY, MIDDLE_BLUE, FAINT_BLUE));
  }

  /** The other layers, mildest first: the worst is the darkest. */
  static List<Color> unfavourable(int count) {
    return count == 1
        ? List.of(OCHRE)
        : shades(count, List.of(PALE_AMBER, BRICK), List.of(PALE_AMBER, OCHRE, BRICK));
  }

  /** Ordered grades, best first, of which the first so many are favourable. */
  public static List<Color> grades(int count, int favourable) {
    List<Color> colors = new ArrayList<>(favourable(favourable));
    if (count > favourable) {
      colors.addAll(unfavourable(count - favourable));
    }
    return List.copyOf(colors);
  }

  /** Ordered layers of which nobody said which are favourable: the first half counts as such. */
  public static List<Color> layers(int count) {
    return grades(count, (count + 1) / 2);
  }

  /** White or ink, whichever reads better on a ground. */
  public static Color on(Color ground) {
    return contrast(ground, Color.WHITE) >= contrast(ground, INK) ? Color.WHITE : INK;
  }

  /** The contrast ratio of WCAG 2.2, 1 to 21. */
  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** Between two colours; part is 0 to 1. */
  static Color between(Color from, Color to, double part) {
    return new Color(
        mix(from.getRed(), to.getRed(), part),
        mix(from.getGreen(), to.getGreen(), part),
        mix(from.getBlue(), to.getBlue(), part));
  }

  private static int mix(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }

  private static List<Color> shades(int count, List<Color> two, List<Color> three) {
    if (count <= two.size()) {
      return two.subList(0, count);
    }
    if (count == three.size()) {
      return three;
    }
    List<Color> colors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      colors.add(between(three.get(0), three.get(2), i / (double) (count - 1)));
    }
    return colors;
  }

  private static Stroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Stroke dashed(float on, float off) {
    return new BasicStroke(
        1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {on, off}, 0f);
  }
}
