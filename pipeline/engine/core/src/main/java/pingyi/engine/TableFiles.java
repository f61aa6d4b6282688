package pingyi.engine;

import java.nio.file.Path;
import pingyi.warehouse.table.TableSchema;

/** Where the files of a stored table lie, relative to the folder of a version. */
public final class TableFiles {
  /** The only file of a table, or of a year of a partitioned table. */
  public static final String PART = "part-00000.parquet";

  /** Rows in a row group: small enough to skip by, large enough to compress. */
  public static final int ROW_GROUP_ROWS = 122_880;

  private TableFiles() {}

  /** The file of an unpartitioned table, or of a partitioned one without rows. */
  public static Path whole(TableSchema<?> schema) {
    return Path.of(schema.name(), PART);
  }

  /** The file of one year of a partitioned table. */
  public static Path year(TableSchema<?> schema, int year) {
    return Path.of(schema.name(), "review_year=" + year, PART);
  }
}
