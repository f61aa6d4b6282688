package pingyi.warehouse.read;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.TableSchema;

/**
 * What a table's files hold, held against its declaration by DuckDB itself: a short table by one
 * statement, because each opens every file, a long one in parts that fit in memory. What a fault
 * is, is asked only where there is one: planning that question costs more than a short table.
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

  /** Always null, and there for its type alone. */
  private static final String STORED = "CASE WHEN false THEN all_rows END";

  /**
   * Looks at every value once.
   *
   * @param expected how many rows should be there
   */
  static StoredContent of(
      Connection connection, TableSchema<?> schema, List<Path> files, long expected)
      throws SQLException {
    if (files.size() == 1 && expected <= RowDigest.TOGETHER) {
      Optional<StoredContent> sound = sound(connection, schema, files);
      return sound.isPresent()
          ? sound.get()
          : found(
              connection, schema.columns(), sql(RowDigest.part("line", "number"), schema, files));
    }
    StoredContent order = found(connection, schema.columns(), sql("''", schema, files));
    // Files of other columns have no lines as declared.
    String digest =
        order.asDeclared ? RowDigest.of(connection, schema.columns(), files).digest() : "";
    return new StoredContent(order.rows, digest, order.unordered, order.missing, order.asDeclared);
  }

  /** What a short table holds that has no fault. */
  private static Optional<StoredContent> sound(
      Connection connection, TableSchema<?> schema, List<Path> files) throws SQLException {
    String incomplete =
        required(schema)
            .map(name -> ParquetTables.quote(name) + " IS NULL")
            .collect(Collectors.joining(" OR "));
    // The lines are those of the declared columns only where these are the stored ones.
    String sql =
        "SELECT count(*), %s, coalesce(bool_and(place > before), true), coalesce(bool_or(incomplete), false), first(stored)"
                .formatted(RowDigest.part("line", "number"))
            + " FROM (SELECT CAST(json_array(*COLUMNS(*)) AS VARCHAR) AS line, file_row_number AS number,"
            + " %1$s AS place, lag(%1$s) OVER () AS before, %2$s AS incomplete, %3$s AS stored FROM %4$s AS all_rows)"
                .formatted(place(schema), incomplete, STORED, ParquetTables.scan(files));
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getBoolean(3)
              && !result.getBoolean(4)
              && isDeclared(result.getMetaData().getColumnTypeName(5), schema)
          ? Optional.of(
              new StoredContent(
                  result.getLong(1),
                  RowDigest.of(schema.columns(), List.of(result.getString(2))),
                  null,
                  null,
                  true))
          : Optional.empty();
    }
  }

  /** Whether the type of a stored row is that of a declared one, whose names DuckDB may quote. */
  private static boolean isDeclared(String stored, TableSchema<?> schema) {
    StringBuilder declared = new StringBuilder("STRUCT(");
    for (TableSchema.Field field : schema.fields()) {
      declared.append(declared.charAt(declared.length() - 1) == '(' ? "" : ", ");
      String quoted = ParquetTables.quote(field.name());
      declared
          .append(stored.startsWith(quoted, declared.length()) ? quoted : field.name())
          .append(' ')
          .append(field.type().duckdb());
    }
    return stored.contentEquals(declared.append(')'));
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
    String place = place(schema);
    String missing =
        required(schema)
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
        + "%s AS stored, %s AS declared FROM %s AS all_rows)"
            .formatted(STORED, declared, ParquetTables.scan(files));
  }

  private static String place(TableSchema<?> schema) {
    return schema.storedOrder().stream()
        .map(ParquetTables::quote)
        .collect(Collectors.joining(", ", "row(", ")"));
  }

  /** The columns that must have a value; every table has some. */
  private static Stream<String> required(TableSchema<?> schema) {
    return schema.fields().stream().filter(field -> !field.nullable()).map(TableSchema.Field::name);
  }
}
