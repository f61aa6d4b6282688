package pingyi.benchmark.peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Compares our tables with those of the script, row by row; ends with 1 where they differ. */
public final class Compare {
  private static final String NEAR = "abs(ours.%1$s - theirs.%1$s) > 1e-9";
  private static final String SAME = "ours.%1$s IS DISTINCT FROM theirs.%1$s";

  private final Statement statement;
  private final String ours;
  private final String theirs;
  private long differing;

  private Compare(Statement statement, String ours, String theirs) {
    this.statement = statement;
    this.ours = ours;
    this.theirs = theirs;
  }

  /** The folders of our tables and of theirs. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Compare compare = new Compare(statement, arguments[0], arguments[1]);
      compare.table(
          "standard_rating",
          "instrument",
          NEAR.formatted("voters"),
          NEAR.formatted("score"),
          NEAR.formatted("favourable_share"),
          NEAR.formatted("favourable_low"),
          NEAR.formatted("favourable_high"));
      compare.table("periodic_rating", "", NEAR.formatted("score"));
      compare.table(
          "branch_year_score",
          "",
          NEAR.formatted("score"),
          SAME.formatted("rank"),
          SAME.formatted("rank_in_parent"),
          SAME.formatted("rank_in_peer"));
      System.exit(compare.differing > 0 ? 1 : 0);
    }
  }

  private void table(String table, String key, String... differences) throws SQLException {
    String organization =
        table.equals("periodic_rating")
            ? "SELECT *, split_part(review_id, '/', 1) AS organization_id"
            : "SELECT *";
    String query =
        "SELECT count(*), count(*) FILTER (WHERE ours.organization_id IS NULL OR"
            + " theirs.organization_id IS NULL OR "
            + String.join(" OR ", differences)
            + ") FROM ("
            + organization
            + " FROM read_parquet('"
            + ours
            + "/"
            + table
            + "/**/*.parquet', hive_partitioning = false)) AS ours FULL OUTER JOIN read_parquet('"
            + theirs
            + "/"
            + table
            + ".parquet') AS theirs ON ours.organization_id = theirs.organization_id AND"
            + " ours.review_year = theirs.review_year"
            + (key.isEmpty() ? "" : " AND ours." + key + " = theirs." + key);
    try (ResultSet counts = statement.executeQuery(query)) {
      counts.next();
      System.out.println(
          table + ": " + counts.getLong(1) + " rows, " + counts.getLong(2) + " differ");
      differing += counts.getLong(2);
    }
  }
}
