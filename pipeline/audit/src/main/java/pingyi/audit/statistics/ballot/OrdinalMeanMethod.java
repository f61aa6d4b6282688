package pingyi.audit.statistics.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.Sampling;
import pingyi.method.statistics.StratifiedMean;
import pingyi.method.statistics.StratifiedMean.Stratum;
import pingyi.method.statistics.ballot.Ballots;
import pingyi.method.statistics.ballot.DirichletMean;
import pingyi.method.statistics.ballot.OrdinalMean;

/** The mean score of ballots. */
public final class OrdinalMeanMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "ordinal-mean",
            "票决平均分",
            "The mean score of a panel's ballots with a t interval, or a Dirichlet posterior interval"
                + " where the panel is unanimous or has one ballot.")
        .counting("the ballots of all units")
        .reads(
            ColumnForm.required("score", "the points of a grade; every possible grade has a row"),
            ColumnForm.optional(
                "count", "ballots with it; without this column each row is one ballot"),
            ColumnForm.optional(
                "unit", "whose ballots they are; without this column all are one unit's"),
            ColumnForm.optional(
                "entitled", "how many could have voted; the same in all rows of a unit"))
        .takes(
            OptionForm.level(),
            OptionForm.numbers(
                "scores", "", "every possible grade's points, where the file lacks some"),
            OptionForm.number(
                "alpha", "", "prior weight of each grade; standard: 1 / number of grades"),
            OptionForm.whole("draws", "20000", "draws of the posterior"),
            OptionForm.seed())
        .answers("units", "one object a unit")
        .answers("units.unit", "its name")
        .answers("units.n", "its ballots")
        .answers("units.mean", "sum s c / n")
        .answers("units.variance", "with the divisor n - 1; null for one ballot")
        .answers("units.sd", "its square root")
        .answers("units.se", "sd / sqrt n")
        .answers("units.se_among_entitled", "times sqrt((N - n) / (N - 1)); null without N")
        .answers("units.median", "score of the middle ballot, of an even number the better one")
        .answers("units.interval", "t, or Dirichlet's where no spread is seen, cut to the scale")
        .answers("units.basis", "t or dirichlet")
        .answers("units.t_interval", "not cut to the scale; null where no spread is seen")
        .answers("units.dirichlet", "prior_weight, mean and sd in closed form, interval by draws")
        .answers(
            "units.published_interval",
            "the score interval of standard_rating, which covers panels that nearly agree; null"
                + " for a scale of one grade")
        .from(
            "Student, Biometrika 6, 1908",
            "Kotz, Balakrishnan and Johnson, Continuous Multivariate Distributions 1, 2000",
            "Wilson, JASA 22, 1927, on effective numbers of ballots: Korn and Graubard, Survey"
                + " Methodology 24, 1998")
        .example("unit,score,count\nA,4,6\nA,3,3\nA,2,1\nA,1,0\nB,4,12\n", "scores=4,3,2,1");
  }

  @Override
  public MethodResult run(MethodInput input) {
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    double n = 0;
    for (Map.Entry<String, BallotsInput.Panel> entry : BallotsInput.panels(input).entrySet()) {
      Ballots ballots = entry.getValue().ballots();
      OrdinalMean.Result result = OrdinalMean.of(ballots, options(input, ballots.scores().length));
      n += result.n();
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", entry.getKey());
      unit.put("n", (long) result.n());
      unit.put("mean", result.mean());
      unit.put("variance", result.variance());
      unit.put("sd", result.sd());
      unit.put("se", result.standardError());
      unit.put(
          "se_among_entitled", entry.getValue().entitled().flatMap(result::standardErrorAmong));
      unit.put("median", result.median());
      unit.put("interval", result.interval());
      unit.put("basis", result.basis());
      unit.put("t_interval", result.tInterval());
      unit.put("dirichlet", result.dirichlet());
      unit.put("published_interval", published(ballots, input.options().number("level")));
      units.add(unit);
    }
    return MethodResult.of((long) n).with("units", units);
  }

  private static Optional<Interval> published(Ballots ballots, double level) {
    Stratum all = new Stratum(1, ballots.scores(), ballots.counts());
    return StratifiedMean.of(
            List.of(all), new StratifiedMean.Options(level, StratifiedMean.Scale.CLOSED))
        .sampling()
        .map(Sampling::interval);
  }

  private static DirichletMean.Options options(MethodInput input, int grades) {
    return new DirichletMean.Options(
        input.options().optionalNumber("alpha").orElse(1.0 / grades),
        input.options().number("level"),
        (int) input.options().whole("draws"),
        input.options().whole("seed"));
  }
}
