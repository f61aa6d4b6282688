package pingyi.benchmark.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares our tables with those of a script, row by row; ends with 1 where they differ. */
public final class Compare {
  private static final List<Compared> TABLES =
      List.of(
          new Compared(
              "standard_rating",
              List.of("organization_id", "review_year", "instrument"),
              List.of("voters", "score", "favourable_share", "favourable_low", "favourable_high"),
              List.of()),
          new Compared(
              "periodic_rating",
              List.of("organization_id", "review_year"),
              List.of("score"),
              List.of()),
          new Compared(
              "branch_year_score",
              List.of("organization_id", "review_year"),
              List.of("score"),
              List.of("rank", "rank_in_parent", "rank_in_peer")),
          new Compared(
              "branch_change",
              List.of("organization_id", "review_year"),
              List.of("difference"),
              List.of("previous_year")),
          new Compared(
              "branch_trend",
              List.of("organization_id", "first_year"),
              List.of("slope"),
              List.of("last_year", "points")),
          new Compared(
              "year_summary",
              List.of("review_year"),
              List.of("mean", "minimum", "lower_quartile", "median", "upper_quartile", "maximum"),
              List.of("branches", "scored")),
          new Compared(
              "group_comparison",
              List.of("review_year", "part", "group_id"),
              List.of("mean", "others_mean", "difference"),
              List.of("branches", "others")));

  private Compare() {}

  /**
   * A table.
   *
   * @param name its name
   * @param key what tells its rows apart
   * @param near the columns that agree to 1e-9
   * @param same those that agree exactly
   */
  private record Compared(String name, List<String> key, List<String> near, List<String> same) {

    /** The number of rows, and of those that only one side has or that differ. */
    String query(Path ours, Path theirs) {
      String differ =
          Stream.concat(
                  near.stream()
                      .map(
                          "(ours.%1$s IS NULL) <> (theirs.%1$s IS NULL) OR abs(ours.%1$s - theirs.%1$s) > 1e-9"
                              ::formatted),
                  same.stream().map("ours.%1$s IS DISTINCT FROM theirs.%1$s"::formatted))
              .collect(Collectors.joining(" OR "));
      return "SELECT count(*), count(*) FILTER (WHERE ours.here IS NULL OR theirs.here IS NULL OR "
          + differ
          + ") FROM ("
          + selection("read_parquet('%s/%s/**/*.parquet', hive_partitioning = false)", ours)
          + ") AS ours FULL OUTER JOIN (SELECT *, 1 AS here FROM "
          + theirs(theirs)
          + ") AS theirs USING ("
          + String.join(", ", key)
          + ")";
    }

    private String theirs(Path folder) {
      Path parquet = folder.resolve(name + ".parquet");
      return Files.exists(parquet)
          ? "read_parquet('" + parquet + "')"
          : "read_csv('%s/%s.csv', header = true)".formatted(folder, name);
    }

    private String selection(String files, Path folder) {
      String rows = " FROM " + files.formatted(folder, name);
      return switch (name) {
        case "periodic_rating" ->
            "SELECT *, split_part(review_id, '/', 1) AS organization_id, 1 AS here" + rows;
        // The scripts compare parents alone.
        case "group_comparison" -> "SELECT *, 1 AS here" + rows + " WHERE group_kind = 'parent'";
        default -> "SELECT *, 1 AS here" + rows;
      };
    }
  }

  /** The folder of our tables and that of theirs. */
  public static void main(String[] arguments) throws SQLException {
    long differing = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Compared table : TABLES) {
        String query = table.query(Path.of(arguments[0]), Path.of(arguments[1]));
        try (ResultSet counts = statement.executeQuery(query)) {
          counts.next();
          System.out.println(
              table.name() + ": " + counts.getLong(1) + " rows, " + counts.getLong(2) + " differ");
          differing += counts.getLong(2);
        }
      }
    }
    System.exit(differing > 0 ? 1 : 0);
  }
}
