package pingyi.engine.spark;

import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Parts one line of comma separated text into its number and cells; cells after the last are null.
 * That quotes are closed within the line is known.
 *
 * @param width how many cells a row has
 */
record SplitLine(int width) implements Function<Tuple2<String, Long>, Row> {
  @Override
  public Row call(Tuple2<String, Long> line) {
    @Nullable Object[] values = new Object[width + 1];
    values[0] = line._2() + 1;
    split(line._1(), values);
    return RowFactory.create(values);
  }

  private static void split(String line, @Nullable Object[] values) {
    int cell = 1;
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
