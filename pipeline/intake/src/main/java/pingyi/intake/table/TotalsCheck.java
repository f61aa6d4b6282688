package pingyi.intake.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.Findings;
import pingyi.intake.sheet.RawRow;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field;

/** Compares the totals that a sheet states with its own rows. */
final class TotalsCheck {
  private final Grid grid;
  private final String file;
  private final Findings findings;
  private final List<TableColumn> columns;
  private Sums sinceStart;
  private Sums sinceTotal;

  private static final class Sums {
    private final double[] sums;
    private final int[] counts;

    Sums(int width) {
      this.sums = new double[width];
      this.counts = new int[width];
    }

    void add(int position, double number) {
      sums[position] += number;
      counts[position]++;
    }

    /** The total, or the mean, which is not a number where there are no rows. */
    double expected(int position, boolean mean) {
      return mean ? sums[position] / counts[position] : sums[position];
    }
  }

  TotalsCheck(Grid grid, List<TableColumn> columns, String file, Findings findings) {
    this.grid = grid;
    this.columns = columns;
    this.file = file;
    this.findings = findings;
    this.sinceStart = new Sums(columns.size());
    this.sinceTotal = new Sums(columns.size());
  }

  /** Counts a data row; one number a column, null where there is none. */
  void count(@Nullable Double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      Double number = numbers[i];
      if (number != null) {
        sinceStart.add(i, number);
        sinceTotal.add(i, number);
      }
    }
  }

  /** A subtotal covers the rows since the last total, a total all rows; either will do. */
  void check(RawRow row, String label, @Nullable Double[] numbers) {
    String word = CleanText.of(label);
    boolean mean = word.contains("均") || word.startsWith("mean") || word.startsWith("average");
    for (int i = 0; i < numbers.length; i++) {
      Double stated = numbers[i];
      TableColumn column = columns.get(i);
      // Shares and scores have means but no totals.
      if (stated == null || !(mean || column.field().kind() == Field.Kind.COUNT)) {
        continue;
      }
      double whole = sinceStart.expected(i, mean);
      double part = sinceTotal.expected(i, mean);
      double tolerance = mean ? halfUnit(stated) : 1e-6;
      if (!(Math.abs(stated - whole) <= tolerance) && !(Math.abs(stated - part) <= tolerance)) {
        findings.warning(
            file,
            grid.place(row.number(), column.index()),
            "total_mismatch",
            column.heading(),
            plain(stated),
            plain(whole));
      }
    }
    if (!mean) {
      sinceTotal = new Sums(columns.size());
    }
  }

  /** Half a unit of the last digit that is stated, and a little for the representation. */
  private static double halfUnit(double stated) {
    int digits = Math.max(0, new BigDecimal(plain(stated)).scale());
    return 0.501 * Math.pow(10, -digits);
  }

  private static String plain(double number) {
    if (!Double.isFinite(number)) {
      return "—";
    }
    BigDecimal exact = new BigDecimal(Double.toString(number));
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }
}
