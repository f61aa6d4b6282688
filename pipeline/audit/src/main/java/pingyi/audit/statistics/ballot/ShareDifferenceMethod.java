package pingyi.audit.statistics.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.ballot.ShareDifference;

/** The difference of two shares, a row each. */
public final class ShareDifferenceMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "newcombe-difference",
            "两比例之差",
            "The difference x1/n1 - x2/n2 of two independent shares with Newcombe's interval,"
                + " method 10.")
        .reads(
            ColumnForm.optional("unit", "what the row is called"),
            ColumnForm.required(
                "x1", "ballots with the answer on the first side; of a change the later"),
            ColumnForm.required("n1", "all ballots on the first side"),
            ColumnForm.required("x2", "ballots with the answer on the second side"),
            ColumnForm.required("n2", "all ballots on the second side"))
        .takes(OptionForm.level())
        .answers("units", "one object a row")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.share1", "x1 / n1")
        .answers("units.share2", "x2 / n2")
        .answers("units.difference", "share1 - share2")
        .answers("units.interval", "Newcombe's, method 10 (score, without continuity correction)")
        .from("Newcombe, Statistics in Medicine 17, 1998, 873-890")
        .example("x1,n1,x2,n2\n56,70,48,80\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      ShareDifference.Side first = side(input, "x1", "n1", row);
      ShareDifference.Side second = side(input, "x2", "n2", row);
      ShareDifference.Result result =
          ShareDifference.of(first, second, input.options().number("level"));
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", input.label("unit", row));
      unit.put("share1", first.share());
      unit.put("share2", second.share());
      unit.put("difference", result.difference());
      unit.put("interval", result.interval());
      units.add(unit);
    }
    return MethodResult.of(units.size()).with("units", units);
  }

  private static ShareDifference.Side side(MethodInput input, String x, String n, int row) {
    double with = input.column(x).number(row);
    double all = input.column(n).number(row);
    if (!(all > 0)) {
      throw input.column(n).fault("value", row);
    }
    if (!(with >= 0 && with <= all)) {
      throw input.column(x).fault("value", row);
    }
    return new ShareDifference.Side(with / all, all);
  }
}
