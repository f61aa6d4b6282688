package pingyi.warehouse.read;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;

/** The wanted rows of one table in its files; each question has a connection of its own. */
final class StoredRows<T extends Record> {
  private static final String YEAR = "review_year";

  private final ParquetTables parquet;
  private final TableSchema<T> schema;
  private final List<Path> files;
  private final String where;

  StoredRows(ParquetTables parquet, TableSchema<T> schema, List<Path> files, Selection selection) {
    this.parquet = parquet;
    this.schema = schema;
    this.files = files;
    // Asked at once: a column that is not there is a mistake even where there are no files.
    this.where = selection.where(schema);
  }

  /** What is made of an open result. */
  private interface Reading<R> {
    R of(DuckDBChunkedResult result, long count);
  }

  /** All of them in key order. */
  List<T> all() {
    if (files.isEmpty()) {
      return List.of();
    }
    boolean byYear = where.isEmpty() && schema.key().get(0).equals(YEAR);
    TreeMap<Integer, Long> years = byYear ? years() : new TreeMap<>();
    return years.values().stream().mapToLong(Long::longValue).sum() > PackedRows.LONG
        ? yearByYear(years.keySet())
        : ask(
            parquet.selection(schema, files) + where + order(),
            Long.MAX_VALUE,
            (result, count) -> PackedRows.keep(schema, ChunkRows.kept(schema, result, count)));
  }

  private TreeMap<Integer, Long> years() {
    TreeMap<Integer, Long> years = new TreeMap<>();
    columns(List.of(YEAR), row -> years.merge((Integer) row.get(0), 1L, Long::sum));
    return years;
  }

  // To put a long table in order at once the database would hold all its rows a second time.
  private List<T> yearByYear(Collection<Integer> years) {
    PackedRows<T> packed = PackedRows.begun(schema);
    for (int year : years) {
      StoredRows<T> some = new StoredRows<>(parquet, schema, files, Selection.ALL.with(YEAR, year));
      some.ask(
          parquet.selection(schema, files) + some.where + order(),
          Long.MAX_VALUE,
          (result, count) -> {
            packed.add(ChunkRows.passing(schema, result, count));
            return count;
          });
    }
    return packed.closed();
  }

  /** The first of them in key order. */
  List<T> first(int most) {
    return files.isEmpty()
        ? List.of()
        : ask(
            parquet.selection(schema, files) + where + order() + " LIMIT " + most,
            most,
            (result, count) -> PackedRows.keep(schema, ChunkRows.kept(schema, result, count)));
  }

  /** Each of them once, as the files hold them; none is kept. */
  void each(Consumer<? super T> rows) {
    if (!files.isEmpty()) {
      ask(
          parquet.selection(schema, files) + where,
          Long.MAX_VALUE,
          (result, count) -> {
            ChunkRows.passing(schema, result, count).records(schema).forEachRemaining(rows);
            return count;
          });
    }
  }

  /** Some columns of each of them, as the files hold them. */
  void columns(List<String> columns, Consumer<List<@Nullable Object>> rows) {
    List<ColumnType> types =
        columns.stream().map(name -> schema.fields().get(schema.position(name)).type()).toList();
    if (!files.isEmpty()) {
      String names = columns.stream().map(ParquetTables::quote).collect(Collectors.joining(", "));
      ask(
          "SELECT %s FROM (%s) AS stored%s"
              .formatted(names, parquet.selection(schema, files), where),
          Long.MAX_VALUE,
          (result, count) -> {
            ChunkRows.passing(schema.name(), types, result, count)
                .forEachRemaining(values -> rows.accept(Arrays.asList(values)));
            return count;
          });
    }
  }

  private String order() {
    return schema.key().stream()
        .map(column -> ParquetTables.quote(column) + " NULLS LAST")
        .collect(Collectors.joining(", ", " ORDER BY ", ""));
  }

  // A connection of its own: whoever looks at the rows may read other tables meanwhile.
  private <R> R ask(String sql, long most, Reading<R> reading) {
    try (DuckDBConnection asked = parquet.duplicate()) {
      long count = Math.min(most, count(asked));
      try (DuckDBPreparedStatement statement =
              asked.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
          DuckDBChunkedResult result = statement.query()) {
        return reading.of(result, count);
      }
    } catch (SQLException | ChunkRows.EndedEarlyException e) {
      throw ParquetTables.unreadable(schema, files, e);
    }
  }

  private long count(DuckDBConnection asked) throws SQLException {
    // Without a condition this reads nothing but what the files say of themselves.
    String counted =
        where.isEmpty()
            ? ParquetTables.scan(files)
            : "(" + parquet.selection(schema, files) + ") AS stored" + where;
    try (Statement statement = asked.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM " + counted)) {
      result.next();
      return result.getLong(1);
    }
  }
}
