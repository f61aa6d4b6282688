package pingyi.engine.spark;

import java.util.Arrays;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Parts one line of comma separated text, with its number from 0, into the id of its file, its
 * number from 1 and its cells; cells after the last are null. That quotes are closed within the
 * line is known. Behind its cells a line that workers hold has the position of the last one that
 * holds something, null where the line is blank, the id of its record and its number as text: what
 * {@code BulkSql.rows} makes of the others.
 *
 * @param fileId the file of the lines
 * @param width how many cells a row has
 */
record SplitLine(String fileId, int width) implements Function<Tuple2<String, Long>, InternalRow> {
  /** The id of the file and the number. */
  static final int BEFORE_CELLS = 2;

  @Override
  public InternalRow call(Tuple2<String, Long> line) {
    @Nullable Object[] values = Arrays.copyOf(values(line._1(), line._2()), placeAt(width) + 1);
    values[lastAt(width)] = last(values);
    values[placeAt(width)] = String.valueOf(values[1]);
    values[recordAt(width)] = fileId + ":1:" + values[placeAt(width)];
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text) {
        values[i] = UTF8String.fromString(text);
      }
    }
    return new GenericInternalRow(values);
  }

  /** Where a line of so many cells has its last cell. */
  static int lastAt(int width) {
    return BEFORE_CELLS + width;
  }

  /** Where it has the id of its record. */
  static int recordAt(int width) {
    return lastAt(width) + 1;
  }

  /** Where it has its number as text. */
  static int placeAt(int width) {
    return lastAt(width) + 2;
  }

  private @Nullable Integer last(@Nullable Object[] values) {
    for (int cell = width - 1; cell >= 0; cell--) {
      if (values[BEFORE_CELLS + cell] instanceof String text && !text.isEmpty()) {
        return cell;
      }
    }
    return null;
  }

  /** The same for a row that the driver holds, as Java has it. */
  @Nullable Object[] values(String line, long number) {
    @Nullable Object[] values = new Object[BEFORE_CELLS + width];
    values[0] = fileId;
    values[1] = number + 1;
    split(line, values);
    return values;
  }

  private static void split(String line, @Nullable Object[] values) {
    int cell = BEFORE_CELLS;
    int at = 0;
    while (true) {
      StringBuilder text = new StringBuilder();
      at = line.startsWith("\"", at) ? quoted(line, at + 1, text) : plain(line, at, text);
      values[cell++] = text.toString();
      if (at >= line.length()) {
        return;
      }
      at++;
    }
  }

  private static int plain(String line, int from, StringBuilder text) {
    int comma = line.indexOf(',', from);
    int end = comma < 0 ? line.length() : comma;
    text.append(line, from, end);
    return end;
  }

  private static int quoted(String line, int from, StringBuilder text) {
    int at = from;
    while (true) {
      int quote = line.indexOf('"', at);
      text.append(line, at, quote);
      if (!line.startsWith("\"\"", quote)) {
        return quote + 1;
      }
      text.append('"');
      at = quote + 2;
    }
  }
}
