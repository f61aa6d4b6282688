package pingyi.engine.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.jspecify.annotations.Nullable;

/** A table as the engine holds it: its rows with the driver, or spread over the workers. */
sealed interface HeldTable permits SmallTable, SpreadTable {
  long count();

  /** All rows, as column values, in key order. */
  List<@Nullable Object[]> ordered();

  /** The rows as a query reads them. */
  LogicalPlan plan();

  /** Whether queries on it are planned for the driver. */
  boolean small();

  /** Gives back what the workers hold of it; no query reads it any more. */
  void free();

  /** Writes the files of the table and names them, relative to the folder. */
  List<Path> write(Path folder) throws IOException;
}
