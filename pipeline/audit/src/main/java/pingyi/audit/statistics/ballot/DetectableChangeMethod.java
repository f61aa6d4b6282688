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
import pingyi.method.statistics.ballot.DetectableChange;

/** The smallest change two panels can show, a row each. */
public final class DetectableChangeMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "minimum-detectable-change",
            "最小可察觉变化",
            "The smallest change of a mean score between two panels that a test would find.")
        .reads(
            ColumnForm.optional("unit", "what the row is called"),
            ColumnForm.required("sd1", "standard deviation of the first panel's ballots", "sd"),
            ColumnForm.required("n1", "ballots of the first panel", "n"),
            ColumnForm.optional("sd2", "of the second; without this column that of the first"),
            ColumnForm.optional("n2", "of the second; without this column that of the first"))
        .takes(
            OptionForm.level(), OptionForm.share("power", "0.8", "the chance to find the change"))
        .answers("factor", "what the standard error of the difference is multiplied by")
        .answers("units", "one object a row")
        .answers("units.unit", "the row's unit, or its number")
        .answers("units.detectable", "the smallest change")
        .from("Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, chapter 2")
        .example("unit,sd,n\nA,17,30\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    DetectableChange rule =
        DetectableChange.of(input.options().number("level"), input.options().number("power"));
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      int place = row;
      double sd1 = input.column("sd1").number(row);
      double n1 = input.column("n1").number(row);
      double sd2 = input.optional("sd2").map(column -> column.number(place)).orElse(sd1);
      double n2 = input.optional("n2").map(column -> column.number(place)).orElse(n1);
      if (!(n1 > 0)) {
        throw input.column("n1").fault("value", row);
      }
      Map<String, @Nullable Object> unit = new LinkedHashMap<>();
      unit.put("unit", input.label("unit", row));
      unit.put("detectable", rule.between(sd1, n1, sd2, n2));
      units.add(unit);
    }
    return MethodResult.of(units.size()).with("factor", rule.factor()).with("units", units);
  }
}
