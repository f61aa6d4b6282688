package pingyi.engine.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import pingyi.engine.EngineException;
import pingyi.engine.TableFiles;
import pingyi.warehouse.table.TableSchema;

/** Stores one table as Parquet files. */
final class Storing {
  private final TableSchema<?> schema;
  private final Sql sql;
  private final DuckDBConnection connection;
  private final Workers workers;

  Storing(TableSchema<?> schema, DuckDBConnection connection, Workers workers) {
    this.schema = schema;
    this.sql = new Sql(schema);
    this.connection = connection;
    this.workers = workers;
  }

  /**
   * Stores the table.
   *
   * @param rows the number of its rows
   * @return the files, relative to the folder, sorted
   * @throws EngineException naming the table and the folder
   */
  List<Path> into(Path folder, long rows) {
    try {
      if (!TableFiles.byYear(schema, rows)) {
        Path file = TableFiles.whole(schema);
        copy(sql.copyWhole(inExistingFolder(folder.resolve(file))));
        return List.of(file);
      }
      return yearByYear(folder);
    } catch (SQLException | UncheckedIOException e) {
      throw new EngineException(
          "The table " + schema.name() + " cannot be written to " + folder, e);
    }
  }

  /**
   * A statement for each year. One COPY with PARTITION_BY does not keep the order of rows: it
   * collects them in buffers by year and empties these out of turn. A year is written by one
   * thread, so there is a year for each core.
   */
  private List<Path> yearByYear(Path folder) throws SQLException {
    List<Integer> years = years();
    try (Workers.Dismissal alone = workers.dismiss()) {
      return years.parallelStream().map(year -> store(year, folder)).sorted().toList();
    }
  }

  private List<Integer> years() throws SQLException {
    try (DuckDBConnection reading = connection.duplicate();
        Statement statement = reading.createStatement();
        ResultSet results = statement.executeQuery(sql.years())) {
      List<Integer> years = new ArrayList<>();
      while (results.next()) {
        years.add(results.getInt(1));
      }
      return years;
    }
  }

  private Path store(int year, Path folder) {
    Path file = TableFiles.year(schema, year);
    try {
      copy(sql.copyYear(year, inExistingFolder(folder.resolve(file))));
    } catch (SQLException e) {
      throw new EngineException(
          "The year " + year + " of " + schema.name() + " cannot be written to " + folder, e);
    }
    return file;
  }

  private void copy(String statement) throws SQLException {
    try (DuckDBConnection writing = connection.duplicate();
        Statement copying = writing.createStatement()) {
      copying.execute(statement);
    }
  }

  private static Path inExistingFolder(Path file) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
