package pingyi.audit.statistics.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.trend.MannKendall;

/** The exact law of Kendall's score without ties. */
public final class KendallTailMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "kendall-tail",
            "肯德尔统计量的精确分布",
            "How likely a score of at least S is among n values in random order, without ties.")
        .reads(
            ColumnForm.required("n", "how many values, 2 to 100"),
            ColumnForm.required("s", "the score; may be negative", "S"))
        .answers("rows", "one object a row: n, s, p_upper and p_two_sided")
        .from("Kendall, Rank Correlation Methods, 1975")
        .example("n,s\n4,6\n5,8\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Column scores = input.column("s");
    Column sizes = input.column("n");
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      long n = sizes.count(row);
      long s = Math.round(scores.number(row));
      if (n < 2 || n > MannKendall.MOST_EXACT) {
        throw sizes.fault("value", row);
      }
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("n", n);
      fields.put("s", s);
      fields.put("p_upper", MannKendall.exactUpperTail((int) n, s));
      fields.put(
          "p_two_sided",
          s == 0 ? 1.0 : Math.min(1, 2 * MannKendall.exactUpperTail((int) n, Math.abs(s))));
      rows.add(fields);
    }
    return MethodResult.of(rows.size()).with("rows", rows);
  }
}
