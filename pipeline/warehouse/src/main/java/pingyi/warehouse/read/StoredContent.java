package pingyi.warehouse.read;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * What a table's files hold, held against its declaration by DuckDB itself: a short table by one
 * statement, because each opens every file, a long one in parts that fit in memory.
 *
 * @param rows the number of rows
 * @param digest the digest of the rows as stored, columns as declared; it survives another encoding
 *     of the same rows
 * @param unordered the key of a row that does not come after the one before it in {@link
 *     TableSchema#storedOrder}, or has the same key; null if there is none
 * @param missing a column without a value where one must be and the key of its row; null if there
 *     is none
 * @param asDeclared whether the files hold the declared columns and no others, in their order and
 *     of their types
 */
public record StoredContent(
    long rows,
    String digest,
    @Nullable String unordered,
    @Nullable String missing,
    boolean asDeclared) {
  private static final String FINDINGS =
      "CAST(first(place) FILTER (WHERE NOT coalesce(place > before, true)) AS VARCHAR), "
          + "first(missing || ' ' || CAST(place AS VARCHAR)) FILTER (WHERE missing IS NOT NULL), "
          + "first(stored), first(declared)";

  /**
   * Looks at every value once.
   *
   * @param expected how many rows should be there
   */
  static StoredContent of(
      Connection connection, TableSchema<?> schema, List<Path> files, long expected)
      throws SQLException {
    if (files.size() == 1 && expected <= RowDigest.TOGETHER) {
      String digest = RowDigest.part("line", "number");
      return found(connection, schema.columns(), sql(digest, schema, files));
    }
    StoredContent order = found(connection, schema.columns(), sql("''", schema, files));
    // Files of other columns have no lines as declared.
    String digest =
        order.asDeclared ? RowDigest.of(connection, schema.columns(), files).digest() : "";
    return new StoredContent(order.rows, digest, order.unordered, order.missing, order.asDeclared);
  }

  private static StoredContent found(Connection connection, List<String> columns, String sql)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return new StoredContent(
          result.getLong(1),
          RowDigest.of(columns, List.of(result.getString(2))),
          result.getString(3),
          result.getString(4),
          // Two columns are always null and there for their types alone: that of a stored row and
          // that of a declared one. Asking for the types apart would open every file once more.
          result
              .getMetaData()
              .getColumnTypeName(5)
              .equals(result.getMetaData().getColumnTypeName(6)));
    }
  }

  private static String sql(String digest, TableSchema<?> schema, List<Path> files) {
    String place =
        schema.storedOrder().stream()
            .map(ParquetTables::quote)
            .collect(Collectors.joining(", ", "row(", ")"));
    String missing =
        schema.fields().stream()
            .filter(field -> !field.nullable())
            .map(TableSchema.Field::name)
            .map(
                name ->
                    "WHEN %s IS NULL THEN %s"
                        .formatted(ParquetTables.quote(name), ParquetTables.literal(name)))
            .collect(Collectors.joining(" ", "CASE ", " END"));
    String declared =
        schema.fields().stream()
            .map(field -> ParquetTables.quote(field.name()) + " " + field.type().duckdb())
            .collect(Collectors.joining(", ", "CAST(NULL AS STRUCT(", "))"));
    // Only what is asked for has a name here, so no column of the table can be taken for it.
    return "SELECT count(*), %s, %s FROM (SELECT %s AS line, file_row_number AS number, "
            .formatted(digest, FINDINGS, RowDigest.line(schema.columns()))
        + "%s AS place, lag(%s) OVER () AS before, %s AS missing, ".formatted(place, place, missing)
        + "CASE WHEN false THEN all_rows END AS stored, %s AS declared FROM %s AS all_rows)"
            .formatted(declared, ParquetTables.scan(files));
  }
}
