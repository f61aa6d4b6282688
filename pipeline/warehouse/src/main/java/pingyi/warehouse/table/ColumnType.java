package pingyi.warehouse.table;

/** The five types a stored value can have; both engines and Parquet agree on them. */
public enum ColumnType {
  TEXT("VARCHAR", "STRING"),
  INTEGER("INTEGER", "INT"),
  BIGINT("BIGINT", "BIGINT"),
  DOUBLE("DOUBLE", "DOUBLE"),
  BOOLEAN("BOOLEAN", "BOOLEAN");

  private final String duckdb;
  private final String spark;

  ColumnType(String duckdb, String spark) {
    this.duckdb = duckdb;
    this.spark = spark;
  }

  /** The type's name in DuckDB. */
  public String duckdb() {
    return duckdb;
  }

  /** The type's name in Spark SQL. */
  public String spark() {
    return spark;
  }

  static ColumnType of(Class<?> java) {
    if (java == String.class) {
      return TEXT;
    }
    if (java == int.class || java == Integer.class) {
      return INTEGER;
    }
    if (java == long.class || java == Long.class) {
      return BIGINT;
    }
    if (java == double.class || java == Double.class) {
      return DOUBLE;
    }
    if (java == boolean.class || java == Boolean.class) {
      return BOOLEAN;
    }
    throw new IllegalArgumentException("A stored column cannot be a " + java.getName());
  }
}
