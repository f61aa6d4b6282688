package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Figure.Slope;
import pingyi.dashboards.briefing.Figure.SlopeLine;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * Two years joined by lines. Names stand at both ends, spread so that none touches another and tied
 * to their ends by leaders; grey lines are context, coloured ones are what the title speaks of.
 */
final class SlopeChart implements Picture {
  private static final double HEAD = 26;
  private static final double LEADER = 26;

  /** Names on both sides leave the larger part of the lines' room to the lines. */
  private static final double MOST_OF_WIDTH = 0.34;

  private final Slope slope;
  private final Format format;

  SlopeChart(Slope slope) {
    this.slope = slope;
    this.format = Numerals.valueFormat(slope.data());
  }

  @Override
  public double height() {
    return Math.max(390, HEAD + 10 + slope.lines().size() * 18.0);
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    Pen pen = new Pen(surface);
    List<SlopeLine> lines =
        slope.lines().stream()
            .sorted(Comparator.comparingInt((SlopeLine line) -> rank(line.emphasis())))
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    double room = area.getHeight() - HEAD - 8;
    List<SlopeLine> named = named(lines, (int) (room / 12.5));
    double gap = Math.max(11, Math.min(15.5, room / Math.max(1, named.size())));
    Font font = Fonts.regular(Math.max(Theme.LEAST, Math.min(Theme.LABEL, gap * 0.78)));
    long marked = lines.stream().filter(line -> line.emphasis() != Emphasis.PLAIN).count();
    // What most lines share is no highlight: bold letters are kept for a few.
    Font strong = marked * 3 <= lines.size() ? Fonts.bold(font.getSize2D()) : font;
    double names = nameWidth(named, strong, area.getWidth());
    Ends ends =
        new Ends(
            area.getX() + names + LEADER,
            area.getMaxX() - names - LEADER,
            area.getY() + HEAD + 6,
            area.getMaxY() - 6);
    for (double x : new double[] {ends.left(), ends.right()}) {
      pen.line(x, area.getY() + HEAD, x, area.getMaxY(), Theme.HAIR, Theme.AXIS);
    }
    Font head = Fonts.bold(Theme.LABEL + 1);
    double headY = area.getY() + HEAD / 2 - 2;
    pen.text(slope.left(), ends.left(), headY, Pen.Side.MIDDLE, head, Theme.SECONDARY);
    pen.text(slope.right(), ends.right(), headY, Pen.Side.MIDDLE, head, Theme.SECONDARY);
    Scale scale = scale(ends);
    for (SlopeLine line : lines) {
      drawLine(pen, line, ends, scale);
    }
    Labels labels = new Labels(pen, font, strong, gap, names, ends, scale);
    drawNames(labels, named, SlopeLine::left, true);
    drawNames(labels, named, SlopeLine::right, false);
  }

  /** Where the two ends stand and how high they reach. */
  private record Ends(double left, double right, double top, double bottom) {}

  private record Scale(double low, double high, Ends ends) {
    double y(double value) {
      return ends.bottom() - (value - low) / (high - low) * (ends.bottom() - ends.top());
    }
  }

  private record Labels(
      Pen pen, Font font, Font strong, double gap, double room, Ends ends, Scale scale) {}

  private Scale scale(Ends ends) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (SlopeLine line : slope.lines()) {
      low = Math.min(low, Math.min(line.left(), line.right()));
      high = Math.max(high, Math.max(line.left(), line.right()));
    }
    return high > low ? new Scale(low, high, ends) : new Scale(low - 1, high + 1, ends);
  }

  /** When not all names fit, the emphasized ones come first: the grey ones are only context. */
  private static List<SlopeLine> named(List<SlopeLine> lines, int most) {
    if (lines.size() <= most) {
      return lines;
    }
    return lines.stream().filter(line -> line.emphasis() != Emphasis.PLAIN).limit(most).toList();
  }

  private double nameWidth(List<SlopeLine> lines, Font font, double whole) {
    List<String> texts = lines.stream().map(SlopeLine::label).toList();
    double widest = Rows.nameWidth(texts, font, whole) + numberWidth(font);
    return Math.min(widest, whole * MOST_OF_WIDTH);
  }

  /** The column of numbers with the gap to the names. */
  private double numberWidth(Font font) {
    double widest = 0;
    for (SlopeLine line : slope.lines()) {
      widest = Math.max(widest, Pen.width(print(line.left()), font));
      widest = Math.max(widest, Pen.width(print(line.right()), font));
    }
    return widest + font.getSize2D() * 0.6;
  }

  private static void drawLine(Pen pen, SlopeLine line, Ends ends, Scale scale) {
    boolean plain = line.emphasis() == Emphasis.PLAIN;
    Stroke stroke = plain ? Theme.THIN_LINE : Theme.BOLD_LINE;
    double y1 = scale.y(line.left());
    double y2 = scale.y(line.right());
    Color color = plain ? Theme.AXIS : Theme.color(line.emphasis());
    pen.line(ends.left(), y1, ends.right(), y2, stroke, color);
    pen.mark(ends.left(), y1, plain ? 2.6 : 4, line.emphasis());
    pen.mark(ends.right(), y2, plain ? 2.6 : 4, line.emphasis());
  }

  private void drawNames(
      Labels labels, List<SlopeLine> lines, ToDoubleFunction<SlopeLine> value, boolean left) {
    Ends ends = labels.ends();
    double[] wanted =
        lines.stream().mapToDouble(line -> labels.scale().y(value.applyAsDouble(line))).toArray();
    double[] placed = Spread.apart(wanted, labels.gap(), ends.top(), ends.bottom());
    double x = left ? ends.left() - LEADER : ends.right() + LEADER;
    double from = left ? ends.left() - 7 : ends.right() + 7;
    Pen.Side side = left ? Pen.Side.RIGHT : Pen.Side.LEFT;
    double numbers = numberWidth(labels.strong());
    for (int i = 0; i < lines.size(); i++) {
      SlopeLine line = lines.get(i);
      boolean plain = line.emphasis() == Emphasis.PLAIN;
      Font font = plain ? labels.font() : labels.strong();
      String number = print(value.applyAsDouble(line));
      labels
          .pen()
          .line(
              from,
              wanted[i],
              left ? x + 3 : x - 3,
              placed[i],
              Theme.HAIR,
              plain ? Theme.GRID : Theme.interval(line.emphasis()));
      Color color = Theme.words(line.emphasis());
      labels.pen().text(number, x, placed[i], side, font, color);
      // Number and name apart: each stands flush in its own column.
      String name = Pen.fit(line.label(), font, labels.room() - numbers);
      double beside = left ? x - numbers : x + numbers;
      labels.pen().text(name, beside, placed[i], side, font, color);
    }
  }

  private String print(double value) {
    return Numerals.print(value, format);
  }

  /** Grey lines are drawn first, so that they lie under the others. */
  private static int rank(Emphasis emphasis) {
    return emphasis == Emphasis.PLAIN ? 0 : 1;
  }
}
