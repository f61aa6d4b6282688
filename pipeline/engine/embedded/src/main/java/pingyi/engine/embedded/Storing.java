package pingyi.engine.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pingyi.engine.TableFiles;
import pingyi.warehouse.table.TableSchema;

/** Stores one table as Parquet files, by the statement that costs least for its size. */
final class Storing {
  /**
   * The rows that DuckDB handles as one piece, and so on one thread and in their order. Longer
   * tables would be divided among threads before they are divided by year, and lose their order.
   */
  static final int ONE_PIECE = 2_048;

  private final TableSchema<?> schema;
  private final Sql sql;
  private final Statement statement;

  Storing(TableSchema<?> schema, Statement statement) {
    this.schema = schema;
    this.sql = new Sql(schema);
    this.statement = statement;
  }

  /**
   * Stores the table.
   *
   * @param rows the number of its rows
   * @return the files, relative to the folder, sorted
   */
  List<Path> into(Path folder, long rows) throws SQLException, IOException {
    if (rows == 0 || !schema.partitionedByYear()) {
      Path file = TableFiles.whole(schema);
      statement.execute(sql.copyWhole(inExistingFolder(folder.resolve(file))));
      return List.of(file);
    }
    return rows <= ONE_PIECE ? atOnce(folder) : yearByYear(folder);
  }

  /** A statement for each year takes 7 ms of CPU a year; one for all takes 3. */
  private List<Path> atOnce(Path folder) throws SQLException, IOException {
    Path place = folder.resolve(TableFiles.whole(schema)).getParent();
    statement.execute(sql.copyYears(inExistingFolder(place)));
    try (Stream<Path> inside = Files.walk(place)) {
      return inside.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  private List<Path> yearByYear(Path folder) throws SQLException, IOException {
    List<Integer> years = new ArrayList<>();
    try (ResultSet results = statement.executeQuery(sql.years())) {
      while (results.next()) {
        years.add(results.getInt(1));
      }
    }
    List<Path> files = new ArrayList<>();
    for (int year : years) {
      Path file = TableFiles.year(schema, year);
      statement.execute(sql.copyYear(year, inExistingFolder(folder.resolve(file))));
      files.add(file);
    }
    return files.stream().sorted().toList();
  }

  private static Path inExistingFolder(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return file;
  }
}
