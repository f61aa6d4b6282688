package pingyi.generate.send;

import java.util.ArrayList;
import java.util.List;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentRow;

/**
 * What one unit sends of one year.
 *
 * @param year the review year
 * @param columns the columns of its first table
 * @param tables its rows by table
 * @param laidOut lays them out as files
 */
public record UnitYear(
    int year, List<Column> columns, List<List<SentRow>> tables, LaidOut laidOut) {
  /** Copies the lists. */
  public UnitYear {
    columns = List.copyOf(columns);
    tables = List.copyOf(tables);
  }

  /** Lays rows out as files. */
  @FunctionalInterface
  public interface LaidOut {
    /** The files of these tables. */
    List<SentFile> files(List<List<SentRow>> tables);
  }

  /** Its rows, table after table. */
  public List<SentRow> rows() {
    List<SentRow> rows = new ArrayList<>();
    tables.forEach(rows::addAll);
    return rows;
  }

  /** Its files; none where nothing is sent. */
  public List<SentFile> files() {
    return laidOut.files(tables);
  }
}
