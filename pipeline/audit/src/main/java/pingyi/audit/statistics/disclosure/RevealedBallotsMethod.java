package pingyi.audit.statistics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsFault;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.disclosure.RevealedBallots;

/** Which ballots a published mean leaves possible. */
public final class RevealedBallotsMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "mean-reveals-ballots",
            "均值泄露选票",
            "Which counts of ballots a published mean leaves possible where the counts themselves are"
                + " not shown.")
        .reads(
            ColumnForm.optional("unit", "what the row is called"),
            ColumnForm.required("n", "ballots"),
            ColumnForm.required("mean", "the published mean"),
            ColumnForm.optional(
                "decimals",
                "places it was rounded to; without this column those it is written with"))
        .takes(
            OptionForm.numbers("scores", "", "every possible grade's points; needed"),
            OptionForm.whole("listed", "20", "so many vectors are listed"),
            OptionForm.whole("enough", "1000000", "the search ends after so many vectors"))
        .answers("units", "one object a row")
        .answers("units.unit", "the row's unit, or its number")
        .answers(
            "units.vectors", "how many count vectors fit; 0: the mean is none of these ballots")
        .answers("units.complete", "whether the search came to its end")
        .answers("units.least", "fewest ballots of each grade, in the order of the scores")
        .answers("units.most", "most ballots of each grade")
        .answers("units.certain", "whether each grade's count is certain")
        .answers("units.safe", "whether none is")
        .answers("units.listed", "the vectors")
        .from("Hundepool and others, Handbook on Statistical Disclosure Control, chapter 5.7")
        .example("n,mean\n12,3.92\n10,3.5\n", "scores=4,3,2,1");
  }

  @Override
  public MethodResult run(MethodInput input) {
    double[] scores = input.options().numbers("scores");
    if (scores.length == 0) {
      throw StatisticsFault.commandLine("option_needed", form().id(), "scores");
    }
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      Column mean = input.column("mean");
      int place = row;
      int decimals =
          input
              .optional("decimals")
              .map(column -> (int) column.count(place))
              .orElseGet(() -> decimals(mean.text(place)));
      RevealedBallots.Result result =
          RevealedBallots.of(
              scores,
              input.column("n").count(row),
              mean.number(row),
              new RevealedBallots.Options(
                  decimals,
                  (int) input.options().whole("listed"),
                  input.options().whole("enough")));
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", input.label("unit", row));
      unit.put("vectors", result.vectors());
      unit.put("complete", result.complete());
      unit.put("least", result.least());
      unit.put("most", result.most());
      unit.put("certain", IntStream.range(0, scores.length).mapToObj(result::certain).toList());
      unit.put("safe", result.safe());
      unit.put("listed", result.listed());
      units.add(unit);
    }
    return MethodResult.of(units.size()).with("units", units);
  }

  private static int decimals(String written) {
    int point = written.indexOf('.');
    return point < 0 ? 0 : written.length() - point - 1;
  }
}
