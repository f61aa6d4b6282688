package pingyi.audit.statistics.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.Options;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.control.Cause;
import pingyi.method.statistics.control.RunsAnalysis;
import pingyi.method.statistics.control.ShareChart;

/** The chart of shares. */
public final class ShareChartMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "share-chart",
            "比例控制图",
            "The control chart of shares with their ballots: p, Laney's P' or I', with its rules.")
        .counting("the points")
        .reads(
            ColumnForm.optional("time", "when; shown only: rows stand in order", "date", "i", "t"),
            ColumnForm.required("x", "ballots with the answer", "r", "numerator"),
            ColumnForm.required("n", "all ballots", "denominator"))
        .takes(
            OptionForm.choice(
                "chart",
                "by-sigma takes p-prime where sigma_z is above 1, else p",
                "by-sigma",
                "p",
                "p-prime",
                "i-prime"),
            OptionForm.whole("fix_after_n", "", "points that make the limits; all"),
            Choice.of("wanted", "which direction is an improvement", Cause.Wanted.class))
        .answers("used", "p, p_prime or i_prime")
        .answers("centre", "sum x / sum n over the baseline")
        .answers("sigma_z", "the spread of the points in binomial errors, by moving ranges")
        .answers("standing", "too_few, trial (8 to 11 points) or full")
        .answers("points", "one object a point")
        .answers("points.time", "its time, or its number")
        .answers("points.share", "x / n")
        .answers("points.lcl", "and ucl: three errors either side, within 0 and 1")
        .answers("points.lcl95", "and ucl95: two errors either side")
        .answers("points.outside", "strictly beyond a limit")
        .answers("points.cause", "the first of the four rules that holds")
        .answers("points.meaning", "by the direction wanted")
        .answers("signals", "the numbers of the points beyond a limit, from 1")
        .answers(
            "runs",
            "useful, longest_run, longest_allowed, crossings and crossings_needed around the centre")
        .answers("runs_signal", "whether a run is too long or crossings too few")
        .from(
            "Laney, Quality Engineering 14, 2002",
            "Anhoej and Olesen, PLoS ONE 9, 2014",
            "the package qicharts2")
        .example(
            "i,x,n\n1,90,100\n2,160,180\n3,171,190\n4,80,95\n5,120,130\n6,88,100\n7,95,101\n8,60,90\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Options options = input.options();
    ShareChart.Result chart =
        ShareChart.of(
            input.column("x").numbers(),
            input.column("n").numbers(),
            new ShareChart.Options(
                Choice.read(options, "chart", ShareChart.Kind.class),
                options.optionalNumber("fix_after_n").map(Double::intValue)));
    Cause.Wanted wanted = Choice.read(options, "wanted", Cause.Wanted.class);
    List<Map<String, @Nullable Object>> points = new ArrayList<>();
    List<Integer> signals = new ArrayList<>();
    for (int i = 0; i < chart.shares().length; i++) {
      Map<String, @Nullable Object> point = new LinkedHashMap<>();
      point.put("time", input.label("time", i));
      point.put("share", chart.shares()[i]);
      point.put("lcl", chart.limits()[i].low());
      point.put("ucl", chart.limits()[i].high());
      point.put("lcl95", chart.inner()[i].low());
      point.put("ucl95", chart.inner()[i].high());
      point.put("outside", chart.outside()[i]);
      point.put("cause", chart.causes()[i]);
      point.put("meaning", chart.causes()[i].meaning(wanted));
      points.add(point);
      if (chart.outside()[i]) {
        signals.add(i + 1);
      }
    }
    RunsAnalysis runs = RunsAnalysis.of(chart.shares(), chart.centre());
    return MethodResult.of(points.size())
        .with("used", chart.used())
        .with("centre", chart.centre())
        .with("sigma_z", Optional.of(chart.sigma()))
        .with("standing", chart.standing())
        .with("points", points)
        .with("signals", signals)
        .with("runs", runs)
        .with("runs_signal", runs.signal());
  }
}
