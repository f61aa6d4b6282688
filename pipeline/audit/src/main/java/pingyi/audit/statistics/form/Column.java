package pingyi.audit.statistics.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One column of the file, read as what the method needs. */
public final class Column {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final InputTable table;
  private final int place;
  private final Set<String> missing;

  Column(InputTable table, int place, Set<String> missing) {
    this.table = table;
    this.place = place;
    this.missing = missing;
  }

  /** Its heading in the file. */
  public String heading() {
    return table.headings().get(place);
  }

  /** How many rows it has. */
  public int size() {
    return table.rows().size();
  }

  /** Whether a row has no value. */
  public boolean missing(int row) {
    return missing.contains(cell(row));
  }

  /** The texts; every row must have one. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(size());
    for (int row = 0; row < size(); row++) {
      texts.add(text(row));
    }
    return texts;
  }

  /** The text of a row that must have one. */
  public String text(int row) {
    if (missing(row)) {
      throw fault("missing", row);
    }
    return cell(row);
  }

  /** The numbers; every row must have one. */
  public double[] numbers() {
    double[] numbers = new double[size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = number(row);
    }
    return numbers;
  }

  /** The numbers, NaN where there is none. */
  public double[] numbersWithGaps() {
    double[] numbers = new double[size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = missing(row) ? Double.NaN : number(row);
    }
    return numbers;
  }

  /** The number of a row that must have one. */
  public double number(int row) {
    return decimal(row).doubleValue();
  }

  /** The decimals exactly as they are written; every row must have one. */
  public List<BigDecimal> decimals() {
    List<BigDecimal> decimals = new ArrayList<>(size());
    for (int row = 0; row < size(); row++) {
      decimals.add(decimal(row));
    }
    return decimals;
  }

  /** The counts: whole and not negative; every row must have one. */
  public long[] counts() {
    long[] counts = new long[size()];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = count(row);
    }
    return counts;
  }

  /** The count of a row that must have one. */
  public long count(int row) {
    double number = number(row);
    if (!(number >= 0) || number != Math.rint(number) || number > 1e15) {
      throw fault("count", row);
    }
    return (long) number;
  }

  /** A fault of one cell: the key's sentence gets file, line, column, heading and cell. */
  public StatisticsFault fault(String key, int row) {
    return StatisticsFault.input(
        key, table.file(), table.rows().get(row).line(), place + 1, heading(), cell(row));
  }

  private BigDecimal decimal(int row) {
    String text = text(row);
    if (!NUMBER.matcher(text).matches()) {
      throw fault("number", row);
    }
    BigDecimal decimal = new BigDecimal(text);
    if (!Double.isFinite(decimal.doubleValue())) {
      throw fault("number", row);
    }
    return decimal;
  }

  private String cell(int row) {
    return table.rows().get(row).cells().get(place).strip();
  }
}
