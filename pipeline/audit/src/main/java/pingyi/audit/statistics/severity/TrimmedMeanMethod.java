package pingyi.audit.statistics.severity;

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
import pingyi.audit.statistics.form.OptionForm;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.severity.TrimmedMean;

/** Means without the highest and lowest marks. */
public final class TrimmedMeanMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "trimmed-mean",
            "去掉最高最低分的平均分",
            "The mean of each group's marks without its highest and lowest ones.")
        .counting("the groups")
        .reads(
            ColumnForm.required("score", "the marks; missing ones are left out", "mark", "value"),
            ColumnForm.many("groups", "the columns that together name a group"))
        .takes(OptionForm.whole("drop", "1", "marks dropped at either end"))
        .answers("groups", "one object a group, in the order it first stands")
        .answers("groups.group", "its texts, parted by a bar")
        .answers("groups.n", "its marks")
        .answers("groups.mean", "without any dropped")
        .answers("groups.trimmed_mean", "with the ends dropped; null with too few marks")
        .from("International Skating Union, Special Regulations, panel's points")
        .example("branch,score\nA,7\nA,8\nA,10\nA,8.5\nB,6\nB,6.5\nB,9\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Column scores = input.column("score");
    List<Column> names = input.many("groups");
    int drop = Math.toIntExact(input.options().whole("drop"));
    Map<String, List<Double>> groups = new LinkedHashMap<>();
    for (int row = 0; row < input.rows(); row++) {
      int each = row;
      String group = String.join("|", names.stream().map(name -> name.text(each)).toList());
      List<Double> marks = groups.computeIfAbsent(group, name -> new ArrayList<>());
      if (!scores.missing(row)) {
        marks.add(scores.number(row));
      }
    }
    List<Map<String, @Nullable Object>> answers = new ArrayList<>();
    groups.forEach(
        (group, marks) -> {
          double[] values = marks.stream().mapToDouble(Double::doubleValue).toArray();
          Map<String, @Nullable Object> answer = new LinkedHashMap<>();
          answer.put("group", group);
          answer.put("n", values.length);
          answer.put("mean", values.length == 0 ? Double.NaN : TrimmedMean.of(values, 0));
          answer.put(
              "trimmed_mean", values.length > 2 * drop ? TrimmedMean.of(values, drop) : Double.NaN);
          answers.add(answer);
        });
    return MethodResult.of(answers.size()).with("groups", answers);
  }
}
