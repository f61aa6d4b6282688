package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/** Gives JFreeChart's plots the house look and fixed margins. */
final class Plotting {
  private Plotting() {}

  /** Space around the data, kept for labels whatever the axes want. */
  record Margins(double top, double left, double bottom, double right) {
    AxisSpace space() {
      AxisSpace space = new AxisSpace();
      space.setTop(top);
      space.setLeft(left);
      space.setBottom(bottom);
      space.setRight(right);
      return space;
    }
  }

  static void dress(XYPlot plot, Margins margins) {
    plain(plot);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setRangeZeroBaselineVisible(false);
    plot.setDomainGridlinePaint(Theme.GRID);
    plot.setRangeGridlinePaint(Theme.GRID);
    plot.setDomainGridlineStroke(Theme.HAIR);
    plot.setRangeGridlineStroke(Theme.HAIR);
    plot.setFixedDomainAxisSpace(margins.space());
    plot.setFixedRangeAxisSpace(margins.space());
  }

  static void dress(CategoryPlot plot, Margins margins) {
    plain(plot);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Theme.GRID);
    plot.setRangeGridlineStroke(Theme.HAIR);
    plot.setFixedDomainAxisSpace(margins.space());
    plot.setFixedRangeAxisSpace(margins.space());
  }

  private static void plain(Plot plot) {
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
  }

  /** An axis of numbers with quiet ticks. */
  static NumberAxis axis(double low, double high) {
    NumberAxis axis = new NumberAxis();
    axis.setAutoRangeIncludesZero(false);
    axis.setRange(low, high);
    dress(axis);
    return axis;
  }

  static void dress(ValueAxis axis) {
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    axis.setAxisLinePaint(Theme.AXIS);
    axis.setTickLabelFont(Fonts.regular(Theme.SMALL));
    axis.setTickLabelPaint(Theme.SECONDARY);
  }

  static NumberAxis hidden(double low, double high) {
    NumberAxis axis = axis(low, high);
    axis.setVisible(false);
    return axis;
  }

  /** A plot that has only axes and grid; the marks are drawn over it. */
  static XYPlot grid(NumberAxis across, NumberAxis up) {
    // Without a renderer and a dataset JFreeChart leaves the grid out.
    return new XYPlot(new XYSeriesCollection(), across, up, new XYLineAndShapeRenderer());
  }

  /** Draws the plot alone and returns where its data lie. */
  static Rectangle2D draw(Plot plot, Graphics2D surface, Rectangle2D area) {
    JFreeChart chart = new JFreeChart(null, Fonts.bold(Theme.TITLE), plot, false);
    chart.setBackgroundPaint((Color) null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.setBorderVisible(false);
    ChartRenderingInfo info = new ChartRenderingInfo();
    info.setEntityCollection(null);
    chart.draw(surface, area, null, info);
    return info.getPlotInfo().getDataArea();
  }
}
