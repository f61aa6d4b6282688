package pingyi.warehouse.cite;

/** What is taken of the cells that a term names. */
public enum Measure {
  /** The cell itself; exactly one row is meant. */
  VALUE,
  /** How many rows there are. */
  COUNT,
  /** How many different values the column has. */
  DISTINCT,
  /** The sum of the column; 0 of no rows. */
  SUM,
  /** The least value of the column. */
  LEAST,
  /** The greatest value of the column. */
  MOST;

  /** The measure of a column as SQL. */
  String sql(String column) {
    return switch (this) {
      case VALUE -> column;
      case COUNT -> "count(*)";
      case DISTINCT -> "count(distinct " + column + ")";
      case SUM -> "coalesce(sum(" + column + "), 0)";
      case LEAST -> "min(" + column + ")";
      case MOST -> "max(" + column + ")";
    };
  }
}
