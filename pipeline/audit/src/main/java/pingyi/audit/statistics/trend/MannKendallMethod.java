package pingyi.audit.statistics.trend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import pingyi.audit.statistics.form.Choice;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.Options;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.trend.MannKendall;
import pingyi.method.statistics.trend.TheilSen;

/** The trend of one series. */
public final class MannKendallMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "mann-kendall", "趋势检验与斜率", "Whether a series rises or falls, with its median slope.")
        .counting("the points that are not missing")
        .reads(
            ColumnForm.optional(
                "time", "when; gaps count. Without it the rows stand one apart", "year", "t"),
            ColumnForm.required("value", "the values", "y", "x", "score"))
        .takes(
            OptionForm.whole("exact_up_to", "10", "the most points with an exact p, up to 100"),
            Choice.of("alternative", "which change p speaks of", MannKendall.Alternative.class),
            Choice.of("continuity", "whether z is drawn in", MannKendall.Continuity.class),
            OptionForm.level())
        .answers("s", "Kendall's score")
        .answers("var_s", "its variance, corrected for ties")
        .answers("tau_a", "over all pairs")
        .answers("tau_b", "corrected for ties")
        .answers("z", "the normal approximation")
        .answers("p", "the p-value to use")
        .answers("p_law", "exact or normal")
        .answers("p_exact", "by all orders of the values; null beyond 100 points")
        .answers("p_normal", "by z")
        .answers("least_p", "the least two-sided p such values could have")
        .answers("could_succeed", "false: no order of these values reaches 1 - level")
        .answers("slope", "Theil and Sen's: the median over all pairs, per unit of time")
        .answers("intercept", "the median of value - slope time")
        .answers("slope_interval", "low and high; null below 6 points")
        .from(
            "Mann, Econometrica 13, 1945",
            "Kendall, Rank Correlation Methods, 1975",
            "Sen, JASA 63, 1968",
            "Gilbert, Statistical Methods for Environmental Pollution Monitoring, 1987")
        .example("year,value\n2018,70\n2019,72\n2020,71\n2022,75\n2023,78\n2024,80\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Options options = input.options();
    double[] values = input.column("value").numbersWithGaps();
    double[] given =
        input
            .optional("time")
            .map(Column::numbers)
            .orElseGet(() -> IntStream.rangeClosed(1, values.length).asDoubleStream().toArray());
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> !Double.isNaN(values[i]))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> given[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] y = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    double[] times = Arrays.stream(order).mapToDouble(i -> given[i]).toArray();
    MannKendall.Alternative alternative =
        Choice.read(options, "alternative", MannKendall.Alternative.class);
    MannKendall.Continuity continuity =
        Choice.read(options, "continuity", MannKendall.Continuity.class);
    int exactUpTo = Math.toIntExact(options.whole("exact_up_to"));
    MannKendall.Result test =
        MannKendall.of(y, new MannKendall.Options(exactUpTo, alternative, continuity));
    MannKendall.Result exact =
        MannKendall.of(y, new MannKendall.Options(MannKendall.MOST_EXACT, alternative, continuity));
    TheilSen.Result slope = TheilSen.of(times, y, options.number("level"));
    return MethodResult.of(y.length)
        .with("s", test.s())
        .with("var_s", test.varS())
        .with("tau_a", test.tauA())
        .with("tau_b", test.tauB())
        .with("z", test.z())
        .with("p", test.p())
        .with("p_law", test.law())
        .with("p_exact", exact.law() == MannKendall.Result.Law.EXACT ? exact.p() : Double.NaN)
        .with("p_normal", test.pNormal())
        .with("least_p", test.leastPWithTies())
        .with("could_succeed", test.couldSucceedAt(1 - options.number("level")))
        .with("slope", slope.slope())
        .with("intercept", slope.intercept())
        .with("slope_interval", slope.interval());
  }
}
