package pingyi.audit.statistics.disclosure;

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
import pingyi.method.disclosure.SuppressedCells;
import pingyi.method.statistics.Interval;

/** What can be worked out of suppressed cells. */
public final class SuppressedCellsMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "suppressed-cells",
            "隐藏单元格审计",
            "What an attacker can work out of the cells a table with margins does not show.")
        .counting("the suppressed cells")
        .reads(
            ColumnForm.many("dimensions", "one column a dimension of the table, one row a cell"),
            ColumnForm.required("value", "the cell; missing: suppressed", "count"))
        .takes(
            OptionForm.text(
                "total", "Total", "the label of a margin; a margin left out is not published"),
            OptionForm.number("width", "3", "a cell is protected if its interval is so wide"))
        .answers("consistent", "whether the published cells can all be true")
        .answers("cells", "one object a suppressed cell, in the order of the rows")
        .answers("cells.cell", "its labels")
        .answers("cells.low", "the least it can be")
        .answers("cells.high", "the most it can be; null: nothing bounds it")
        .answers("cells.protected", "whether the interval is wide enough")
        .answers("safe", "whether all are")
        .from("Fischetti and Salazar, Management Science 47, 2001")
        .example(
            "age,place,value\nold,A,\nold,B,\nold,Total,7\nyoung,A,\nyoung,B,\nyoung,Total,2\n"
                + "Total,A,5\nTotal,B,4\nTotal,Total,9\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    MarginTable table = MarginTable.read(input);
    Optional<List<Interval>> intervals =
        table.contradictory()
            ? Optional.empty()
            : SuppressedCells.intervals(table.suppressed().size(), table.sums());
    double width = input.options().number("width");
    List<Map<String, @Nullable Object>> cells = new ArrayList<>();
    boolean safe = intervals.isPresent();
    for (int cell = 0; cell < table.suppressed().size() && intervals.isPresent(); cell++) {
      Interval interval = intervals.get().get(cell);
      // The simplex method leaves rounding remainders.
      boolean wide = interval.high() - interval.low() >= width - 1e-6;
      safe &= wide;
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      fields.put("cell", table.suppressed().get(cell));
      fields.put("low", interval.low());
      fields.put("high", interval.high());
      fields.put("protected", wide);
      cells.add(fields);
    }
    return MethodResult.of(table.suppressed().size())
        .with("consistent", intervals.isPresent())
        .with("cells", cells)
        .with("safe", safe);
  }
}
