package pingyi.engine;

import java.nio.file.Path;
import pingyi.warehouse.table.TableSchema;

/** Where the files of a stored table lie, relative to the folder of a version. */
public final class TableFiles {
  /** The only file of a table, or of one of its years. */
  public static final String PART = "part-00000.parquet";

  /** Rows in a row group: small enough to skip by, large enough to compress. */
  public static final int ROW_GROUP_ROWS = 122_880;

  private TableFiles() {}

  /**
   * Whether a table is stored in a file for each review year. Not if all its rows fit in one row
   * group: parting them would save a reader nothing, and a file costs some 10 ms.
   */
  public static boolean byYear(TableSchema<?> schema, long rows) {
    return schema.partitionedByYear() && rows > ROW_GROUP_ROWS;
  }

  /** The only file of a table. */
  public static Path whole(TableSchema<?> schema) {
    return Path.of(schema.name(), PART);
  }

  /** The file of one year of a table. */
  public static Path year(TableSchema<?> schema, int year) {
    return Path.of(schema.name(), "review_year=" + year, PART);
  }
}
