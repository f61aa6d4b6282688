package pingyi.audit.statistics.control;

import java.util.Optional;
import pingyi.audit.statistics.form.Column;
import pingyi.audit.statistics.form.ColumnForm;
import pingyi.audit.statistics.form.MethodForm;
import pingyi.audit.statistics.form.MethodInput;
import pingyi.audit.statistics.form.MethodResult;
import pingyi.audit.statistics.form.StatisticsMethod;
import pingyi.method.statistics.control.RuleScan;

/** The scans behind the rules of a chart, each by itself. */
public final class ChartRulesMethod implements StatisticsMethod {
  @Override
  public MethodForm form() {
    return MethodForm.of(
            "chart-rules", "控制图判异规则", "Each rule of a control chart by itself, on given vectors.")
        .counting("the points")
        .reads(
            ColumnForm.optional("y", "the values, for the trend", "value"),
            ColumnForm.optional("side", "1 above the centre, -1 below, 0 on it", "rel"),
            ColumnForm.optional("close", "1 beyond two thirds of a limit, else 0"),
            ColumnForm.optional("mark", "marks to be spread over their seven points", "in"))
        .answers("seven_point_trend", "1 or -1 at the seventh and later points of a rise or fall")
        .answers("part_of_trend", "1 at every point of such a trend")
        .answers("seven_on_one_side", "1 at the seventh and later points of a run")
        .answers("part_of_seven", "1 at every point of such a run")
        .answers("two_in_three", "1 at the points of a triple on one side, two of them close")
        .answers("part_of_two_in_three", "1 at those that are close themselves")
        .answers("spread_marks", "1 at the points of the seven that end at a mark")
        .from("NHS England, Making data count")
        .example("y,side,close,mark\n1,1,0,0\n2,1,1,0\n3,1,1,0\n4,1,0,1\n");
  }

  @Override
  public MethodResult run(MethodInput input) {
    Optional<int[]> sides = input.optional("side").map(ChartRulesMethod::whole);
    Optional<boolean[]> close = input.optional("close").map(ChartRulesMethod::marks);
    Optional<int[]> trend = input.optional("y").map(Column::numbers).map(RuleScan::sevenPointTrend);
    Optional<boolean[]> run = sides.map(RuleScan::sevenOnOneSide);
    Optional<boolean[]> triple =
        close.isPresent() && sides.isPresent()
            ? Optional.of(RuleScan.twoInThree(close.get(), sides.get()))
            : Optional.empty();
    return MethodResult.of(input.rows())
        .with("seven_point_trend", trend)
        .with(
            "part_of_trend",
            trend
                .map(ChartRulesMethod::ends)
                .map(RuleScan::partOfSeven)
                .map(ChartRulesMethod::bits))
        .with("seven_on_one_side", run.map(ChartRulesMethod::bits))
        .with("part_of_seven", run.map(RuleScan::partOfSeven).map(ChartRulesMethod::bits))
        .with("two_in_three", triple.map(ChartRulesMethod::bits))
        .with(
            "part_of_two_in_three",
            triple
                .map(found -> RuleScan.partOfTwoInThree(found, close.orElseThrow()))
                .map(ChartRulesMethod::bits))
        .with(
            "spread_marks",
            input
                .optional("mark")
                .map(ChartRulesMethod::marks)
                .map(RuleScan::partOfSeven)
                .map(ChartRulesMethod::bits));
  }

  private static int[] whole(Column column) {
    double[] numbers = column.numbers();
    int[] whole = new int[numbers.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) Math.signum(numbers[i]);
    }
    return whole;
  }

  private static boolean[] marks(Column column) {
    return ends(whole(column));
  }

  private static boolean[] ends(int[] signs) {
    boolean[] ends = new boolean[signs.length];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = signs[i] != 0;
    }
    return ends;
  }

  private static int[] bits(boolean[] found) {
    int[] bits = new int[found.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = found[i] ? 1 : 0;
    }
    return bits;
  }
}
