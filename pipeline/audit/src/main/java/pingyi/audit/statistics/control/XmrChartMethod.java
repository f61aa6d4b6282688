package pingyi.audit.statistics.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.Options;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.control.Cause;
import pingyi.method.statistics.control.Standing;
import pingyi.method.statistics.control.XmrChart;

/** The chart of individual values. */
public final class XmrChartMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "xmr-chart",
            "单值移动极差控制图",
            "The control chart of single values (XmR) with its rules, by stretches.")
        .counting("the points")
        .reads(
            ColumnForm.optional("time", "when; shown only: rows stand in order", "date", "i", "t"),
            ColumnForm.optional("value", "the values", "y", "score"),
            ColumnForm.optional("x", "read with n instead of value: their ratio", "r", "numerator"),
            ColumnForm.optional("n", "read with x", "denominator"),
            ColumnForm.optional(
                "stretch", "a new stretch begins where its text changes, as a rating scale does"),
            ColumnForm.optional("rebase", "1 where a new stretch begins, else 0"))
        .takes(
            OptionForm.choice(
                "limits", "mean moving ranges either side: 2.66 or 3 / 1.128", "2.66", "exact"),
            OptionForm.whole("fix_after_n", "", "points of a stretch that make its limits; all"),
            Choice.of(
                "screening",
                "whether outlying moving ranges are left out",
                XmrChart.Screening.class),
            Choice.of("wanted", "which direction is an improvement", Cause.Wanted.class),
            OptionForm.number("target", "", "a value to be reached"),
            OptionForm.whole("least_points", "8", "fewer baseline points have no limits"))
        .answers("stretches", "one object a stretch, in order")
        .answers("stretches.n", "its points")
        .answers("stretches.baseline", "those its limits come from")
        .answers("stretches.mean", "the mean")
        .answers(
            "stretches.lpl", "the lower limit, and upl the upper one; null with too few points")
        .answers("stretches.moving_range", "the mean moving range used")
        .answers("stretches.screened", "moving ranges left out")
        .answers("stretches.varies", "false: all its values are equal")
        .answers("stretches.standing", "too_few, trial (8 to 11 points) or full")
        .answers(
            "stretches.assurance",
            "of the target: consistently_passes, inconsistent, consistently_fails")
        .answers("points", "one object a point; without limits no rules")
        .answers("points.time", "its time, or its number")
        .answers("points.value", "its value")
        .answers("points.stretch", "its stretch, from 1")
        .answers("points.mean", "and lpl, upl: those of its stretch")
        .answers("points.relative_to_mean", "1 above, -1 below, 0 on it")
        .answers("points.outside_limits", "strictly beyond a limit")
        .answers("points.close_to_limits", "beyond two thirds of a limit, not beyond it")
        .answers("points.cause", "the first rule that holds")
        .answers("points.meaning", "by the direction wanted")
        .from("Wheeler, Understanding Variation, 1993", "NHS England, Making data count")
        .example("date,value\n1,5\n2,6\n3,4\n4,5\n5,7\n6,5\n7,4\n8,6\n9,14\n", "target=20");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Options options = input.options();
    double[] y = values(input);
    int[] starts = starts(input);
    XmrChart.Result chart =
        XmrChart.of(
            y,
            starts,
            new XmrChart.Options(
                options.text("limits").equals("exact") ? XmrChart.EXACT : XmrChart.ROUNDED,
                options.optionalNumber("fix_after_n").map(Double::intValue),
                Choice.read(options, "screening", XmrChart.Screening.class)));
    Cause.Wanted wanted = Choice.read(options, "wanted", Cause.Wanted.class);
    List<Map<String, @Nullable Object>> points = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      XmrChart.Point point = chart.points().get(i);
      XmrChart.Stretch stretch = chart.stretches().get(point.stretch());
      boolean limits = hasLimits(stretch, options);
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("time", input.label("time", i));
      fields.put("value", point.value());
      fields.put("stretch", point.stretch() + 1);
      fields.put("mean", stretch.mean());
      fields.put("lpl", limits ? stretch.lower() : Double.NaN);
      fields.put("upl", limits ? stretch.upper() : Double.NaN);
      fields.put("relative_to_mean", point.side());
      fields.put("outside_limits", limits && point.outside());
      fields.put("close_to_limits", limits && point.close());
      Cause cause = limits ? point.cause() : Cause.COMMON;
      fields.put("cause", cause);
      fields.put("meaning", cause.meaning(wanted));
      points.add(fields);
    }
    return MethodResult.of(y.length)
        .with(
            "stretches",
            chart.stretches().stream().map(each -> stretch(each, options, wanted)).toList())
        .with("points", points);
  }

  private static boolean hasLimits(XmrChart.Stretch stretch, Options options) {
    return stretch.baseline() >= options.whole("least_points") && stretch.baseline() > 1;
  }

  private static Map<String, @Nullable Object> stretch(
      XmrChart.Stretch stretch, Options options, Cause.Wanted wanted) {
    boolean limits = hasLimits(stretch, options);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("n", stretch.n());
    fields.put("baseline", stretch.baseline());
    fields.put("mean", stretch.mean());
    fields.put("lpl", limits ? stretch.lower() : Double.NaN);
    fields.put("upl", limits ? stretch.upper() : Double.NaN);
    fields.put("moving_range", stretch.movingRange());
    fields.put("screened", stretch.screened());
    fields.put("varies", stretch.varies());
    fields.put("standing", Standing.of(stretch.baseline()));
    fields.put(
        "assurance",
        limits && wanted != Cause.Wanted.NEITHER
            ? options.optionalNumber("target").map(each -> stretch.assurance(each, wanted))
            : Optional.empty());
    return fields;
  }

  private static double[] values(MethodInput input) {
    Optional<Column> counted = input.optional("x");
    Optional<Column> all = input.optional("n");
    if (input.optional("value").isPresent() || counted.isEmpty() || all.isEmpty()) {
      return input.column("value").numbers();
    }
    double[] values = counted.get().numbers();
    Arrays.setAll(values, i -> values[i] / all.get().number(i));
    return values;
  }

  private static int[] starts(MethodInput input) {
    Optional<Column> stretch = input.optional("stretch");
    Optional<Column> rebase = input.optional("rebase");
    return IntStream.range(1, input.rows())
        .filter(
            i ->
                stretch.filter(each -> !each.text(i).equals(each.text(i - 1))).isPresent()
                    || rebase.filter(each -> !each.missing(i) && each.number(i) != 0).isPresent())
        .toArray();
  }
}
