package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.control.Cause;
import pingyi.method.statistics.control.RunsAnalysis;
import pingyi.method.statistics.control.ShareChart;
import pingyi.method.statistics.control.Standing;
import pingyi.method.statistics.control.XmrChart;
import pingyi.method.statistics.normalisation.Quantiles;
import pingyi.warehouse.table.derived.PeriodicSignal;
import pingyi.warehouse.table.working.PeriodicObservation;

/**
 * The control chart of one stretch as rows of the table.
 *
 * @param mean the centre
 * @param limits of each point
 * @param method how the limits were made
 * @param factor what the limits were widened by
 */
record ControlChart(
    double mean, List<Interval> limits, List<Cause> causes, String method, double factor) {

  static List<PeriodicSignal> of(List<PeriodicObservation> points, int stretch) {
    double[] values = points.stream().mapToDouble(PeriodicObservation::value).toArray();
    ControlChart chart = points.get(0).voters() == null ? ofScores(values) : ofShares(points);
    Optional<RunsAnalysis> runs =
        Optional.of(RunsAnalysis.of(values, Quantiles.of(values.clone(), 0.5)))
            .filter(each -> each.useful() >= RunsAnalysis.LEAST);
    List<PeriodicSignal> rows = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      rows.add(chart.row(points.get(i), i, values.length, stretch, runs));
    }
    return rows;
  }

  private static ControlChart ofScores(double[] scores) {
    XmrChart.Result chart = XmrChart.of(scores, new int[0], XmrChart.Options.STANDARD);
    XmrChart.Stretch stretch = chart.stretches().get(0);
    Interval limits = new Interval(stretch.lower(), stretch.upper());
    return new ControlChart(
        stretch.mean(),
        chart.points().stream().map(any -> limits).toList(),
        chart.points().stream().map(XmrChart.Point::cause).toList(),
        "xmr",
        XmrChart.ROUNDED);
  }

  private static ControlChart ofShares(List<PeriodicObservation> points) {
    double[] ballots = points.stream().mapToDouble(each -> each.voters()).toArray();
    double[] favourable =
        points.stream().mapToDouble(each -> each.value() * each.voters()).toArray();
    ShareChart.Result chart =
        ShareChart.of(
            favourable,
            ballots,
            new ShareChart.Options(ShareChart.Kind.BY_SIGMA, Optional.empty()));
    return new ControlChart(
        chart.centre(),
        List.of(chart.limits()),
        List.of(chart.causes()),
        chart.used().name().toLowerCase(Locale.ROOT),
        chart.used() == ShareChart.Kind.P_PRIME ? chart.sigma() : 1);
  }

  private PeriodicSignal row(
      PeriodicObservation point, int place, int n, int stretch, Optional<RunsAnalysis> runs) {
    Standing standing = Standing.of(n);
    boolean judged = standing != Standing.TOO_FEW;
    return new PeriodicSignal(
        point.organizationId(),
        point.measure(),
        point.reviewYear(),
        point.period(),
        point.value(),
        point.voters(),
        stretch,
        n,
        standing.name().toLowerCase(Locale.ROOT),
        mean,
        judged ? limits.get(place).low() : null,
        judged ? limits.get(place).high() : null,
        judged ? causes.get(place).name().toLowerCase(Locale.ROOT) : "not_judged",
        runs.map(RunsAnalysis::longestRun).orElse(null),
        runs.map(RunsAnalysis::longestAllowed).orElse(null),
        runs.map(RunsAnalysis::crossings).orElse(null),
        runs.map(RunsAnalysis::crossingsNeeded).orElse(null),
        runs.map(RunsAnalysis::signal).orElse(null),
        judged ? method : "none",
        judged ? factor : null);
  }
}
