package pingyi.warehouse.read;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import pingyi.warehouse.table.TableSchema;

/**
 * The rows of one table of one version, as a session reads them.
 *
 * @param files the verified files; none where there are no rows, or where a copy is read instead
 * @param selection a SELECT of exactly the declared columns; empty where there are no rows
 */
record AskedRows(List<Path> files, String selection) {
  AskedRows {
    files = List.copyOf(files);
  }

  static AskedRows in(List<Path> files, ParquetTables parquet, TableSchema<?> schema) {
    return new AskedRows(files, files.isEmpty() ? "" : parquet.selection(schema, files));
  }

  /**
   * Those of a copy.
   *
   * @param copy its name in the database
   */
  static AskedRows of(String copy, TableSchema<?> schema) {
    return new AskedRows(
        List.of(),
        schema.columns().stream()
            .map(ParquetTables::quote)
            .collect(Collectors.joining(", ", "SELECT ", " FROM " + copy)));
  }

  boolean none() {
    return selection.isEmpty();
  }

  boolean copied() {
    return files.isEmpty() && !none();
  }
}
