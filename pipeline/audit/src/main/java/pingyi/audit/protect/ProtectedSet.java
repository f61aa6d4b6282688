package pingyi.audit.protect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;

/**
 * The files of one role, made from a loaded version. Whoever holds them holds nothing else: what is
 * hidden is not in them, so no question can bring it out.
 *
 * @param folder one Parquet file a table, and {@code SHA256SUMS}
 * @param sha256 the SHA-256 of that list
 * @param tables the names of the tables
 */
public record ProtectedSet(Path folder, String sha256, Set<String> tables) {
  static final Set<String> NAMING =
      Set.of(
          "organization_id",
          "review_year",
          "organization_name",
          "parent_id",
          "peer_group",
          "presentation_mode",
          "policy_id",
          "session",
          "run_seq",
          "pooled");
  static final Set<String> PLACE_COLUMNS =
      Set.of("rank", "ranked", "rank_in_parent", "parent_size", "rank_in_peer", "peer_size");

  /**
   * For whom a set is made.
   *
   * @param role the role
   * @param scope an organization to whose parts the set is limited; empty for all
   */
  public record Audience(Role role, String scope) {}

  /** No such organization to limit a set to. */
  public static final class UnknownScopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownScopeException(String scope) {
      super(scope);
    }
  }

  /**
   * Writes the set.
   *
   * @param connection a database that holds the version, its history and {@code publication}
   * @param folder an empty folder
   * @throws UnknownScopeException if no organization has the id
   * @throws IOException if it cannot be written
   */
  public static ProtectedSet write(Connection connection, Audience audience, Path folder)
      throws IOException, SQLException {
    Set<String> tables;
    try (Statement statement = connection.createStatement()) {
      prepare(connection, statement, audience);
      tables = writeTables(statement, audience, folder);
    }
    byte[] list = HashList.of(folder).text().getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(HashList.FILE), list);
    return new ProtectedSet(folder, Digests.sha256(list), tables);
  }

  private static void prepare(Connection connection, Statement statement, Audience audience)
      throws SQLException {
    statement.execute(
        "CREATE TEMP TABLE role_threshold AS SELECT '%s' AS audience, greatest(%d, coalesce((SELECT max(minimum_voters) FROM privacy_threshold WHERE audience = '%s'), %d)) AS smallest"
            .formatted(
                audience.role().word(),
                Role.FLOOR,
                audience.role().word(),
                audience.role().usualThreshold()));
    statement.execute(ProtectionPlan.text("hidden.sql"));
    if (audience.scope().isEmpty()) {
      return;
    }
    try (PreparedStatement scope =
        connection.prepareStatement(
            """
            CREATE TEMP TABLE role_scope AS
            WITH RECURSIVE part AS (
              SELECT DISTINCT organization_id FROM organization WHERE organization_id = ?
              UNION
              SELECT organization.organization_id FROM organization
              JOIN part ON organization.parent_id = part.organization_id
            ) FROM part
            """)) {
      scope.setString(1, audience.scope());
      scope.execute();
    }
    try (ResultSet count = statement.executeQuery("SELECT count(*) FROM role_scope")) {
      count.next();
      if (count.getLong(1) == 0) {
        throw new UnknownScopeException(audience.scope());
      }
    }
  }

  private static Set<String> writeTables(Statement statement, Audience audience, Path folder)
      throws SQLException {
    boolean limited = !audience.scope().isEmpty();
    Map<String, Path> written = new LinkedHashMap<>();
    for (Map.Entry<String, ProtectionPlan.Entry> planned : ProtectionPlan.all().entrySet()) {
      ProtectionPlan.Entry entry = planned.getValue();
      if (entry.roles().contains(audience.role().word())
          && (!limited || entry.rule().withinScope())) {
        written.put(
            planned.getKey(), copy(statement, planned.getKey(), entry.rule(), audience, folder));
      }
    }
    String names =
        written.keySet().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    // The catalogue tells only of what is there.
    for (String catalogue : List.of("tables", "columns")) {
      copy(
          statement,
          folder.resolve(catalogue + ".parquet"),
          "SELECT * FROM %s WHERE table_name IN (%s, 'scores', 'score_revisions')"
              .formatted(catalogue, names));
      written.put(catalogue, folder.resolve(catalogue + ".parquet"));
    }
    return Set.copyOf(written.keySet());
  }

  private static Path copy(
      Statement statement, String table, Rule rule, Audience audience, Path folder)
      throws SQLException {
    List<String> columns = columns(statement, table);
    String selection =
        columns.stream().map(column -> column(column, rule)).collect(Collectors.joining(", "));
    List<String> conditions = new ArrayList<>(List.of(rule.shown()));
    if (!audience.scope().isEmpty()) {
      if (columns.contains("organization_id")) {
        conditions.add("t.organization_id IN (FROM role_scope)");
      } else if (columns.contains("review_id")) {
        conditions.add(
            "t.review_id IN (SELECT review_id FROM review WHERE organization_id IN (FROM role_scope))");
      }
    }
    if (rule == Rule.HISTORY && !audience.role().seesRetracted()) {
      conditions.add(
          "t.run_seq NOT IN (SELECT run_seq FROM publication WHERE standing = 'retracted')");
    }
    String source = rule == Rule.BRANCH_YEAR || rule == Rule.HISTORY ? marked(table, rule) : table;
    Path file = folder.resolve(table + ".parquet");
    copy(
        statement,
        file,
        "SELECT %s FROM %s AS t WHERE %s"
            .formatted(selection, source, String.join(" AND ", conditions)));
    return file;
  }

  private static void copy(Statement statement, Path file, String selection) throws SQLException {
    statement.execute(
        "COPY (%s) TO '%s' (FORMAT PARQUET)"
            .formatted(selection, file.toString().replace("'", "''")));
  }

  private static String column(String column, Rule rule) {
    String name = "\"" + column + "\"";
    return switch (rule) {
      case REJECTION ->
          column.equals("observed") || column.equals("suggestion")
              ? "CAST(NULL AS VARCHAR) AS " + name
              : "t." + name;
      case BRANCH_YEAR, HISTORY -> score(column, name);
      default -> "t." + name;
    };
  }

  private static String score(String column, String name) {
    if (NAMING.contains(column)) {
      return "t." + name;
    }
    if (column.equals("status")) {
      return "CASE WHEN t.hidden_here THEN 'suppressed_small' ELSE t.status END AS status";
    }
    String hidden =
        PLACE_COLUMNS.contains(column) ? "t.hidden_here OR t.hidden_beside" : "t.hidden_here";
    return "CASE WHEN %s THEN NULL ELSE t.%s END AS %s".formatted(hidden, name, name);
  }

  // Asked once a row and not once a column: the planner takes a third of a second for each.
  private static String marked(String table, Rule rule) {
    String hidden =
        "EXISTS (FROM hidden_branch_year AS h WHERE h.organization_id = s.organization_id AND h.review_year = s.review_year)";
    if (rule == Rule.HISTORY) {
      // A version of its own time had voters of its own, and decided by them.
      hidden +=
          " OR coalesce(s.voters < (SELECT smallest FROM role_threshold), false) OR EXISTS (FROM run_disclosure AS d WHERE d.run_seq = s.run_seq AND d.organization_id = s.organization_id AND d.review_year = s.review_year AND d.voter_class = 'whole review' AND d.decision <> 'shown' AND d.audience = (SELECT audience FROM role_threshold))";
    }
    return "(SELECT s.*, %s AS hidden_here, s.review_year IN (SELECT review_year FROM hidden_branch_year) AS hidden_beside FROM %s AS s)"
        .formatted(hidden, table);
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet result = statement.executeQuery("DESCRIBE " + table)) {
      while (result.next()) {
        columns.add(result.getString(1));
      }
    }
    return columns;
  }
}
