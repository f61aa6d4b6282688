package pingyi.audit.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/** One line in the making: figures are quoted from rows, so that none is written by hand. */
final class Sentence {
  private final Words words;
  private final List<Explanation.Quoted> figures = new ArrayList<>();

  Sentence(Words words) {
    this.words = words;
  }

  /** The value of a column of a row, in full, kept as one of the line's figures. */
  <T extends Record> String quote(T row, String column) {
    @SuppressWarnings("unchecked")
    TableSchema<T> schema = TableSchema.of((Class<T>) row.getClass());
    Object value = schema.value(row, schema.position(column));
    figures.add(new Explanation.Quoted(schema.name(), column, value));
    return plain(value);
  }

  /** The line of a sentence. */
  Explanation.Line say(String key, Object... arguments) {
    return new Explanation.Line(words.say(key, arguments), figures);
  }

  /** A stored value in full: no digit less, and no digits that are not stored. */
  String plain(@Nullable Object value) {
    if (value == null) {
      return words.say("nothing");
    }
    if (value instanceof Double number) {
      String text = new BigDecimal(Double.toString(number)).toPlainString();
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    return value.toString();
  }
}
