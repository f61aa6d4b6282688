package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;
import pingyi.dashboards.briefing.Figure.Stack;
import pingyi.dashboards.briefing.Figure.StackSeries;
import pingyi.dashboards.briefing.Grid.Format;

/**
 * Counts stacked by year from zero, the best layer on the base line, where it can be compared. The
 * layers are named at the last column, the totals stand on top.
 */
final class StackChart implements Picture {
  private static final double TOP = 30;
  private static final double BOTTOM = 26;

  private final Stack stack;
  private final List<Color> colors;

  StackChart(Stack stack) {
    this.stack = stack;
    this.colors = Theme.layers(stack.series().size());
  }

  @Override
  public double height() {
    return 390;
  }

  @Override
  public void draw(Graphics2D surface, Rectangle2D area) {
    Pen pen = new Pen(surface);
    Font font = Fonts.regular(Theme.LABEL);
    double names =
        stack.series().stream()
            .mapToDouble(series -> Pen.width(series.label(), font))
            .max()
            .orElse(0);
    double right = Math.min(names + 28, area.getWidth() * 0.3);
    NumberAxis axis = axis();
    CategoryPlot plot = plot(axis);
    Plotting.dress(plot, new Plotting.Margins(TOP, 40, BOTTOM, right));
    Rectangle2D data = Plotting.draw(plot, surface, area);
    pen.text(
        stack.axis(),
        area.getX(),
        area.getY() + 8,
        Pen.Side.LEFT,
        Fonts.regular(Theme.SMALL),
        Theme.SECONDARY);
    for (int column = 0; column < stack.columns().size(); column++) {
      drawCounts(pen, column, plot, axis, data);
    }
    nameLayers(pen, axis, data, font, right);
    for (int column : stack.breaksBefore()) {
      double x = data.getX() + data.getWidth() * (0.02 + 0.96 * column / stack.columns().size());
      pen.line(x, data.getY() - 8, x, data.getMaxY(), Theme.THIN_LINE, Theme.INK);
    }
  }

  private NumberAxis axis() {
    double most = 1;
    for (int column = 0; column < stack.columns().size(); column++) {
      most = Math.max(most, total(column));
    }
    double step = Math.max(1, Ticks.step(most, 5));
    return Ticks.counts(most * 1.02, step);
  }

  private double total(int column) {
    return stack.series().stream().mapToDouble(series -> series.counts().get(column)).sum();
  }

  private CategoryPlot plot(NumberAxis axis) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    StackedBarRenderer renderer = new StackedBarRenderer();
    for (int layer = 0; layer < stack.series().size(); layer++) {
      StackSeries series = stack.series().get(layer);
      for (int column = 0; column < stack.columns().size(); column++) {
        dataset.addValue(
            series.counts().get(column).doubleValue(),
            Integer.valueOf(layer),
            Integer.valueOf(column));
      }
      renderer.setSeriesPaint(layer, colors.get(layer));
    }
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(Color.WHITE);
    renderer.setDefaultOutlineStroke(Theme.HAIR);
    renderer.setMaximumBarWidth(0.11);
    CategoryAxis columns = new CategoryAxis();
    columns.setVisible(false);
    columns.setLowerMargin(0.02);
    columns.setUpperMargin(0.02);
    columns.setCategoryMargin(0.34);
    return new CategoryPlot(dataset, columns, axis, renderer);
  }

  private void drawCounts(
      Pen pen, int column, CategoryPlot plot, NumberAxis axis, Rectangle2D data) {
    double x =
        plot.getDomainAxis()
            .getCategoryMiddle(column, stack.columns().size(), data, RectangleEdge.BOTTOM);
    Font font = Fonts.regular(Theme.LABEL);
    double sum = 0;
    for (int layer = 0; layer < stack.series().size(); layer++) {
      double count = stack.series().get(layer).counts().get(column);
      double y1 = axis.valueToJava2D(sum, data, RectangleEdge.LEFT);
      double y2 = axis.valueToJava2D(sum + count, data, RectangleEdge.LEFT);
      if (y1 - y2 > Theme.LABEL + 1.5) {
        String text = Numerals.print(count, Format.COUNT);
        pen.text(text, x, (y1 + y2) / 2, Pen.Side.MIDDLE, font, Theme.on(colors.get(layer)));
      }
      sum += count;
    }
    double top = axis.valueToJava2D(sum, data, RectangleEdge.LEFT);
    String total = sum > 0 ? Numerals.print(sum, Format.COUNT) : Theme.MISSING;
    pen.text(total, x, top - 10, Pen.Side.MIDDLE, Fonts.bold(Theme.LABEL), Theme.INK);
    pen.text(
        stack.columns().get(column),
        x,
        data.getMaxY() + 14,
        Pen.Side.MIDDLE,
        Fonts.regular(Theme.LABEL),
        Theme.SECONDARY);
    pen.line(data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY(), Theme.HAIR, Theme.AXIS);
  }

  /** Each name at the height of its layer in the last column, in the order of the layers. */
  private void nameLayers(Pen pen, NumberAxis axis, Rectangle2D data, Font font, double room) {
    if (stack.columns().isEmpty()) {
      return;
    }
    int last = stack.columns().size() - 1;
    double[] wanted = new double[stack.series().size()];
    double sum = 0;
    for (int layer = 0; layer < wanted.length; layer++) {
      double count = stack.series().get(layer).counts().get(last);
      // A hair downwards keeps the order of layers that are empty.
      wanted[layer] = axis.valueToJava2D(sum + count / 2, data, RectangleEdge.LEFT) - layer * 0.01;
      sum += count;
    }
    double[] placed = Spread.apart(wanted, 18, data.getY(), data.getMaxY() - 6);
    for (int layer = 0; layer < wanted.length; layer++) {
      pen.box(
          new Rectangle2D.Double(data.getMaxX() + 6, placed[layer] - 5.5, 11, 11),
          colors.get(layer));
      String name = Pen.fit(stack.series().get(layer).label(), font, room - 24);
      pen.text(name, data.getMaxX() + 23, placed[layer], Pen.Side.LEFT, font, Theme.INK);
    }
  }
}
