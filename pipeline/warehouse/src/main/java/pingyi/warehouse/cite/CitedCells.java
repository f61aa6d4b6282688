package pingyi.warehouse.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;

/** The rows of citations in one version, and what they come to. */
public final class CitedCells {
  private final TableReader tables;

  /** Cells of a version. */
  public CitedCells(TableReader tables) {
    this.tables = tables;
  }

  /** The rows of a term, in key order. */
  public List<Record> rows(Term term) {
    return rowsOf(term.table(), term.where());
  }

  private <T extends Record> List<Record> rowsOf(Class<T> table, List<Condition> where) {
    TableSchema<T> schema = TableSchema.of(table);
    // Equal values go to the reader, which then reads no more than it must.
    Map<String, Object> equal = new HashMap<>();
    List<Condition> others = new ArrayList<>();
    for (Condition condition : where) {
      boolean one = condition.relation() == Condition.Relation.IN && condition.values().size() == 1;
      if (!one || equal.putIfAbsent(condition.column(), condition.values().get(0)) != null) {
        others.add(condition);
      }
    }
    List<Record> rows = new ArrayList<>();
    for (T row : equal.isEmpty() ? tables.read(table) : tables.read(table, equal)) {
      if (others.stream()
          .allMatch(one -> one.holds(schema.value(row, schema.position(one.column()))))) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** A column of a row. */
  public static @Nullable Object value(Record row, String column) {
    return valueOf(row, column);
  }

  private static <T extends Record> @Nullable Object valueOf(T row, String column) {
    @SuppressWarnings("unchecked")
    TableSchema<T> schema = TableSchema.of((Class<T>) row.getClass());
    return schema.value(row, schema.position(column));
  }

  /**
   * What a citation comes to; empty where its cell is empty or has no row, or its whole is 0.
   *
   * @throws IllegalStateException if a term that means one row has several
   */
  public OptionalDouble number(Citation citation) {
    OptionalDouble part = sum(citation.terms());
    if (citation.over().isEmpty() || part.isEmpty()) {
      return part;
    }
    OptionalDouble whole = sum(citation.over());
    return whole.isEmpty() || whole.getAsDouble() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(part.getAsDouble() / whole.getAsDouble());
  }

  private OptionalDouble sum(List<Term> terms) {
    double sum = 0;
    for (Term term : terms) {
      OptionalDouble one = number(term);
      if (one.isEmpty()) {
        return one;
      }
      sum += one.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  private OptionalDouble number(Term term) {
    List<Record> rows = rows(term);
    return switch (term.measure()) {
      case COUNT -> OptionalDouble.of(rows.size());
      case DISTINCT ->
          OptionalDouble.of(
              rows.stream()
                  .map(row -> value(row, term.column()))
                  .filter(Objects::nonNull)
                  .distinct()
                  .count());
      case SUM -> OptionalDouble.of(numbers(rows, term.column()).sum());
      case LEAST -> numbers(rows, term.column()).min();
      case MOST -> numbers(rows, term.column()).max();
      case VALUE -> {
        if (rows.size() > 1) {
          throw new IllegalStateException("Several rows answer to " + term.sql());
        }
        yield numbers(rows, term.column()).findFirst();
      }
    };
  }

  private static DoubleStream numbers(List<Record> rows, String column) {
    return rows.stream()
        .map(row -> value(row, column))
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue());
  }
}
