package pingyi.dashboards.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Check;
import pingyi.dashboards.briefing.Check.Match;
import pingyi.dashboards.briefing.Check.Way;
import pingyi.dashboards.briefing.Check.Where;

/**
 * A check as a formula over the rows of a sheet, and what the formula gives for the rows as they
 * are printed: a reader that does not compute sees that number, every other one makes its own.
 */
final class Recalculation {
  /** Sums of rounded numbers in another order differ in their last digits. */
  static final double TOLERANCE = 1e-6;

  /** Any number at all: a condition every spreadsheet understands alike, unlike "not empty". */
  private static final String ANY_NUMBER = "\">=-1E+300\"";

  private Recalculation() {}

  /** Whether the sheet, which may stand in several parts, has all columns the check asks for. */
  static boolean possible(Check check, List<Leaf> parts) {
    Where where = check.where();
    return !parts.isEmpty()
        && parts.get(0).column(check.column()) >= 0
        && (where == null || parts.get(0).column(where.column()) >= 0)
        && (check.way() != Way.MEDIAN || parts.size() == 1);
  }

  /** The formula over all parts. */
  static String formula(Check check, List<Leaf> parts) {
    return parts.stream().map(part -> formula(check, part)).collect(Collectors.joining("+"));
  }

  private static String formula(Check check, Leaf part) {
    String column = part.range(part.column(check.column()));
    Where where = check.where();
    if (where == null) {
      String function =
          switch (check.way()) {
            case SUM -> "SUM";
            case NUMBERS -> "COUNT";
            case MEDIAN -> "MEDIAN";
          };
      return function + "(" + column + ")";
    }
    String condition = part.range(part.column(where.column())) + "," + criterion(where);
    return check.way() == Way.SUM
        ? "SUMIFS(" + column + "," + condition + ")"
        : "COUNTIFS(" + condition + "," + column + "," + ANY_NUMBER + ")";
  }

  private static String criterion(Where where) {
    String sign = where.match() == Match.EQUAL ? "" : "<>";
    if (where.value() instanceof Number number) {
      return sign.isEmpty() ? number.toString() : "\"" + sign + number + "\"";
    }
    return "\"" + sign + where.value().toString().replace("\"", "\"\"") + "\"";
  }

  /** What the formula gives for the printed rows. */
  static double value(Check check, List<Leaf> parts, LeafColumns columns) {
    double[] numbers =
        parts.stream().flatMapToDouble(part -> numbers(check, part, columns)).toArray();
    return switch (check.way()) {
      case SUM -> Arrays.stream(numbers).sum();
      case NUMBERS -> numbers.length;
      case MEDIAN -> median(numbers);
    };
  }

  private static DoubleStream numbers(Check check, Leaf part, LeafColumns columns) {
    List<@Nullable Object> cells = columns.of(part, part.column(check.column()));
    Where where = check.where();
    List<@Nullable Object> beside =
        where == null ? cells : columns.of(part, part.column(where.column()));
    return IntStream.range(0, cells.size())
        .filter(row -> where == null || where.holds(beside.get(row)))
        .mapToObj(cells::get)
        .filter(Number.class::isInstance)
        .mapToDouble(cell -> ((Number) cell).doubleValue());
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length == 0
        ? Double.NaN
        : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
