package pingyi.dashboards.chart;

import pingyi.dashboards.briefing.Bars;
import pingyi.dashboards.briefing.Control;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Funnel;
import pingyi.dashboards.briefing.Multiples;
import pingyi.dashboards.briefing.Rectification;

/** The one place that knows which class draws which kind of figure. */
public final class Pictures {
  private Pictures() {}

  /** The marks of a figure. */
  public static Picture of(Figure figure) {
    if (figure instanceof Figure.Heat heat) {
      return new HeatChart(heat);
    }
    if (figure instanceof Figure.Slope slope) {
      return new SlopeChart(slope);
    }
    if (figure instanceof Figure.Intervals intervals) {
      return new IntervalChart(intervals);
    }
    if (figure instanceof Figure.Ballots ballots) {
      return new BallotChart(ballots);
    }
    if (figure instanceof Figure.Trend trend) {
      return new TrendChart(trend);
    }
    if (figure instanceof Funnel funnel) {
      return new FunnelChart(funnel);
    }
    if (figure instanceof Figure.Stack stack) {
      return new StackChart(stack);
    }
    if (figure instanceof Bars bars) {
      return new BarChart(bars);
    }
    if (figure instanceof Rectification rectification) {
      return new RectificationChart(rectification);
    }
    if (figure instanceof Multiples multiples) {
      return new MultiplesChart(multiples);
    }
    if (figure instanceof Control control) {
      return new ControlChart(control);
    }
    throw new IllegalArgumentException("No chart draws a " + figure.getClass().getSimpleName());
  }
}
