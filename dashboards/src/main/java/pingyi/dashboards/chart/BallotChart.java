package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;
import pingyi.dashboards.briefing.Figure.BallotBar;
import pingyi.dashboards.briefing.Figure.Ballots;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * Shares by grade on both sides of a middle line: favourable grades to the right, the others to the
 * left, the mildest nearest to the line, so that both totals can be compared along it.
 */
final class BallotChart implements Picture {
  private static final double TOP = Key.HEIGHT + 18;
  private static final double AXIS = 22;
  private static final double FILLED = 0.78;

  /** The room of one tick's label. */
  private static final double TICK = 46;

  private final Ballots ballots;
  private final List<Color> colors;

  BallotChart(Ballots ballots) {
    this.ballots = ballots;
    this.colors = Theme.grades(ballots.grades().size(), ballots.favourable());
  }

  @Override
  public double height() {
    return Rows.height(ballots.bars().size(), TOP + AXIS);
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    if (ballots.bars().isEmpty()) {
      return;
    }
    Pen pen = new Pen(surface);
    // Swatches run as the segments do, from the worst at the left to the best at the right.
    List<String> labels = new ArrayList<>(ballots.grades());
    List<Color> swatches = new ArrayList<>(colors);
    Collections.reverse(labels);
    Collections.reverse(swatches);
    new Key(labels, swatches).draw(pen, area.getX(), area.getY() + 8);
    for (Rows.Panel<BallotBar> panel :
        Rows.panels(ballots.bars(), area, TOP + AXIS, Rows.TIGHT_ON_AXIS)) {
      drawPanel(pen, panel);
    }
  }

  private void drawPanel(Pen pen, Rows.Panel<BallotBar> panel) {
    Rectangle2D area = panel.area();
    int count = Math.max(1, panel.rows().size());
    double rowHeight = Math.min(34, (area.getHeight() - TOP - AXIS) / count);
    Font font = Fonts.regular(Rows.letters(rowHeight));
    List<String> names = ballots.bars().stream().map(BallotBar::label).toList();
    double left = Rows.nameWidth(names, font, area.getWidth()) + 12;
    String votersHeading = votersHeading();
    Font small = Fonts.regular(Theme.SMALL);
    double right = votersWidth(font) + 14;
    Rectangle2D used =
        new Rectangle2D.Double(
            area.getX(), area.getY(), area.getWidth(), TOP + AXIS + rowHeight * count);
    NumberAxis axis = axis((int) Math.max(2, Math.min(7, (area.getWidth() - left - right) / TICK)));
    CategoryPlot plot = plot(panel.rows(), axis);
    Plotting.dress(plot, new Plotting.Margins(TOP, left, AXIS, right));
    Rectangle2D data = Plotting.draw(plot, pen.surface(), used);

    double zero = axis.valueToJava2D(0, data, RectangleEdge.BOTTOM);
    pen.line(zero, data.getY() - 3, zero, data.getMaxY(), Theme.HAIR, Theme.INK);
    pen.text(
        votersHeading, area.getMaxX(), data.getY() - 9, Pen.Side.RIGHT, small, Theme.SECONDARY);
    if (ballots.cutAfter() > 0 && ballots.cutAfter() < count) {
      Rows.cut(pen, area, data.getY() + ballots.cutAfter() * rowHeight);
    }
    for (int index = 0; index < panel.rows().size(); index++) {
      BallotBar bar = panel.rows().get(index);
      double y = data.getY() + (index + 0.5) * rowHeight;
      Rows.name(pen, bar.label(), data.getX() - 10, y, left - 10, font, Theme.INK);
      drawShares(pen, bar, axis, data, y, font);
      String voters = Numerals.print(bar.voters(), Format.COUNT);
      pen.text(voters, area.getMaxX(), y, Pen.Side.RIGHT, font, Theme.SECONDARY);
    }
  }

  private double votersWidth(Font font) {
    return ballots.bars().stream()
        .mapToDouble(bar -> Pen.width(Numerals.print(bar.voters(), Format.COUNT), font))
        .max()
        .orElse(0);
  }

  private String votersHeading() {
    List<BallotBar> bars = ballots.bars();
    return Numerals.heading(ballots.data(), row -> bars.get(row).voters(), bars.size()).orElse("");
  }

  private NumberAxis axis(int parts) {
    double bad = 0;
    double good = 0;
    for (BallotBar bar : ballots.bars()) {
      double favour = favour(bar);
      good = Math.max(good, favour);
      bad = Math.max(bad, bar.shares().stream().mapToDouble(Double::doubleValue).sum() - favour);
    }
    double step = Ticks.step(good + bad, parts);
    return Ticks.shares(
        -Math.ceil(bad / step - 1e-9) * step, Math.ceil(good / step - 1e-9) * step, step);
  }

  private double favour(BallotBar bar) {
    return bar.shares().stream().limit(ballots.favourable()).mapToDouble(Double::doubleValue).sum();
  }

  private CategoryPlot plot(List<BallotBar> bars, NumberAxis axis) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    StackedBarRenderer renderer = new StackedBarRenderer();
    int series = 0;
    for (int grade : fromTheLine()) {
      for (int row = 0; row < bars.size(); row++) {
        double share = bars.get(row).shares().get(grade);
        dataset.addValue(
            grade < ballots.favourable() ? share : -share,
            Integer.valueOf(grade),
            Integer.valueOf(row));
      }
      renderer.setSeriesPaint(series++, colors.get(grade));
    }
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(Color.WHITE);
    renderer.setDefaultOutlineStroke(Theme.HAIR);
    CategoryAxis rows = new CategoryAxis();
    rows.setVisible(false);
    rows.setLowerMargin((1 - FILLED) / 2 / Math.max(1, bars.size()));
    rows.setUpperMargin((1 - FILLED) / 2 / Math.max(1, bars.size()));
    rows.setCategoryMargin(bars.size() < 2 ? 0 : (1 - FILLED) * (bars.size() - 1.0) / bars.size());
    CategoryPlot plot = new CategoryPlot(dataset, rows, axis, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    return plot;
  }

  /** JFreeChart stacks outward in this order on either side. */
  private List<Integer> fromTheLine() {
    List<Integer> order = new ArrayList<>();
    for (int grade = ballots.favourable() - 1; grade >= 0; grade--) {
      order.add(grade);
    }
    for (int grade = ballots.favourable(); grade < ballots.grades().size(); grade++) {
      order.add(grade);
    }
    return order;
  }

  /** Each share stands in its segment when there is room for it; together they are the whole. */
  private void drawShares(
      Pen pen, BallotBar bar, NumberAxis axis, Rectangle2D data, double y, Font font) {
    double good = 0;
    double bad = 0;
    List<Integer> percents = Parts.percents(bar.shares());
    for (int grade : fromTheLine()) {
      double share = bar.shares().get(grade);
      double from = grade < ballots.favourable() ? good : bad - share;
      double x1 = axis.valueToJava2D(from, data, RectangleEdge.BOTTOM);
      double x2 = axis.valueToJava2D(from + share, data, RectangleEdge.BOTTOM);
      if (grade < ballots.favourable()) {
        good += share;
      } else {
        bad -= share;
      }
      String text = percents.get(grade) + "%";
      if (x2 - x1 > Pen.width(text, font) + 6) {
        pen.text(text, (x1 + x2) / 2, y, Pen.Side.MIDDLE, font, Theme.on(colors.get(grade)));
      }
    }
  }
}
