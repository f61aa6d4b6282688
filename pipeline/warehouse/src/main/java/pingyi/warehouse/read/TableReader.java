package pingyi.warehouse.read;

import java.util.List;

/** Reads whole tables of one version. */
@FunctionalInterface
public interface TableReader {
  /**
   * All rows of a table in key order.
   *
   * @throws IllegalArgumentException if the record is not declared as a table
   */
  <T extends Record> List<T> read(Class<T> table);
}
