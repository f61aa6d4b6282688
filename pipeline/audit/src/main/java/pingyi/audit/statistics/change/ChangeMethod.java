package pingyi.audit.statistics.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.change.ChangeTable;
import pingyi.method.statistics.change.PanelChange;

/** The verdicts on all branches' changes. */
public final class ChangeMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "change",
            "年度变化判断",
            "Every branch's change between two years against both panels' sampling error, with"
                + " Benjamini-Hochberg over the table and the verdict.")
        .counting("the branches")
        .reads(
            ColumnForm.optional("unit", "the branch", "branch", "name", "id"),
            ColumnForm.optional("mean1", "mean score of the first year"),
            ColumnForm.optional("sd1", "standard deviation of its ballots"),
            ColumnForm.optional("n1", "its ballots"),
            ColumnForm.optional("se1", "its standard error, where there is no sd1"),
            ColumnForm.optional("mean2", "the same of the second year"),
            ColumnForm.optional("sd2", "the same of the second year"),
            ColumnForm.optional("n2", "the same of the second year"),
            ColumnForm.optional("se2", "the same of the second year"),
            ColumnForm.optional("period", "where there is no mean1: the year of the row", "year"),
            ColumnForm.optional("score", "where there is no mean1: the points of a grade"),
            ColumnForm.optional("count", "where there is no mean1: ballots with it; standard 1"),
            ColumnForm.optional(
                "comparable", "no, false, 0 or NOT_COMPARABLE: the two years are not compared"))
        .takes(
            OptionForm.level(),
            OptionForm.share("q", "0.05", "expected share of false ones among the changes named"),
            OptionForm.share("power", "0.8", "of the smallest detectable change"),
            OptionForm.choice(
                "test",
                "welch: Student's t where both n are known; normal: always the normal distribution",
                "welch",
                "normal"),
            OptionForm.numbers(
                "scores", "", "every possible grade's points, where the file lacks some"))
        .answers("tested", "how many pairs were tested: the family of the adjustment")
        .answers("verdicts", "how many of each")
        .answers("units", "one object a branch")
        .answers("units.unit", "its name")
        .answers("units.mean1", "mean score of the first year")
        .answers("units.mean2", "mean score of the second year")
        .answers("units.difference", "mean2 - mean1")
        .answers(
            "units.standard_error", "sqrt(se1^2 + se2^2); null where neither is known or above 0")
        .answers("units.statistic", "difference / standard error")
        .answers("units.df", "Welch's; null where the normal distribution was used")
        .answers("units.p", "two-sided")
        .answers("units.p_adjusted", "null where the pair was not tested")
        .answers("units.interval", "of the difference, at the level, not adjusted")
        .answers("units.detectable", "the smallest change that one test alone would have found")
        .answers(
            "units.smallest",
            "decline and rise: the smallest that the whole table would have named with this power;"
                + " null where the pair was not tested")
        .answers(
            "units.verdict", "improved, declined, no_change_shown, not_testable or not_comparable")
        .from(
            "Welch, Biometrika 34, 1947",
            "Benjamini and Hochberg, JRSS B 57, 1995",
            "of a unanimous panel given by counts: the posterior's standard deviation, see"
                + " ordinal-mean")
        .example(
            "unit,mean1,sd1,n1,mean2,sd2,n2,comparable\n"
                + "A,82.5,14,40,91.5,12,38,yes\nB,80,15,40,82,15,40,yes\nC,70,15,40,90,15,40,no\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Map<String, ChangeTable.Pair> pairs =
        input.optional("mean1").isPresent()
            ? ChangeInput.fromMeans(input)
            : ChangeInput.fromBallots(input);
    PanelChange.Options options =
        new PanelChange.Options(input.options().number("level"), input.options().number("power"));
    List<ChangeTable.Result> results =
        ChangeTable.of(List.copyOf(pairs.values()), options, input.options().number("q"));
    Map<String, @Nullable Object> verdicts = new LinkedHashMap<>();
    for (ChangeTable.Verdict verdict : ChangeTable.Verdict.values()) {
      verdicts.put(
          verdict.name().toLowerCase(Locale.ROOT),
          results.stream().filter(result -> result.verdict() == verdict).count());
    }
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    int place = 0;
    for (Map.Entry<String, ChangeTable.Pair> pair : pairs.entrySet()) {
      units.add(unit(pair.getKey(), pair.getValue(), results.get(place++)));
    }
    return MethodResult.of(pairs.size())
        .with("tested", results.stream().filter(result -> result.adjusted().isPresent()).count())
        .with("verdicts", verdicts)
        .with("units", units);
  }

  private static Map<String, @Nullable Object> unit(
      String name, ChangeTable.Pair pair, ChangeTable.Result result) {
    Map<String, @Nullable Object> unit = new LinkedHashMap<>();
    unit.put("unit", name);
    unit.put("mean1", pair.first().mean());
    unit.put("mean2", pair.second().mean());
    unit.put("difference", result.change().difference());
    unit.put("standard_error", result.change().standardError());
    unit.put("statistic", result.change().statistic());
    unit.put("df", result.change().df());
    unit.put("p", result.change().pValue());
    unit.put("p_adjusted", result.adjusted());
    unit.put("interval", result.change().interval());
    unit.put("detectable", result.change().detectable());
    unit.put("smallest", result.smallest());
    unit.put("verdict", result.verdict());
    return unit;
  }
}
