package pingyi.engine.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import pingyi.engine.TableFiles;
import pingyi.warehouse.table.TableSchema;

/** Stores one table as Parquet files. */
final class Storing {
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
    if (!TableFiles.byYear(schema, rows)) {
      Path file = TableFiles.whole(schema);
      statement.execute(sql.copyWhole(inExistingFolder(folder.resolve(file))));
      return List.of(file);
    }
    return yearByYear(folder);
  }

  /**
   * A statement for each year. One COPY with PARTITION_BY does not keep the order of rows: it
   * collects them in buffers by year and empties these out of turn.
   */
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
