package pingyi.audit.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.HistoryTable;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/**
 * Small groups leave no figure in a role's files. Branch S has 4 voters, M has 7, L and K have 40;
 * the class {@code leaders} of branch K has 4 of the 40.
 */
class ProtectedSetTest {
  @TempDir Path folder;
  private Connection connection;

  @BeforeEach
  void fill() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      for (Class<? extends Record> table : Tables.all()) {
        RoleTables.create(statement, TableSchema.of(table));
      }
      RoleTables.createOthers(statement);
      statement.execute("INSERT INTO publication VALUES (1, 'retracted'), (2, 'current')");
      branch(statement, "S", "members", 4, 71.25);
      branch(statement, "M", "members", 7, 72.25);
      branch(statement, "L", "members", 40, 73.25);
      branch(statement, "K", "members", 36, 74.25);
      statement.execute(
          "INSERT INTO rating_observation BY NAME SELECT 'K/2024' AS review_id, 'ballot' AS instrument, 'leaders' AS voter_class, 100 AS points, 'K' AS organization_id, 2024 AS review_year, 4 AS ballots");
      statement.execute(
          "INSERT INTO organization BY NAME SELECT unnest(['S', 'M', 'L', 'K', 'P']) AS organization_id, unnest([NULL, NULL, 'P', 'P', NULL]) AS parent_id");
      statement.execute(
          "INSERT INTO year_summary BY NAME SELECT 2024 AS review_year, 4 AS branches");
      statement.execute("INSERT INTO rejection BY NAME SELECT 'r' AS record_id, '秘密' AS observed");
    }
  }

  @Test
  void shouldShowNoFigureOfAGroupBelowTheThreshold() throws Exception {
    ProtectedSet auditor = write(Role.AUDITOR, "");
    ProtectedSet leadership = write(Role.LEADERSHIP, "");

    assertThat(scores(auditor, "branch_year_score"))
        .containsExactly(
            "K 74.25 scored", "L 73.25 scored", "M 72.25 scored", "S null suppressed_small");
    assertThat(scores(leadership, "branch_year_score"))
        .containsExactly(
            "K 74.25 scored",
            "L 73.25 scored",
            "M null suppressed_small",
            "S null suppressed_small");
    assertThat(rows(auditor, "SELECT count(*) FROM '%s/tally.parquet' WHERE review_id LIKE 'S%%'"))
        .containsExactly("0");
  }

  @Test
  void shouldLeaveOutAllClassesWhereOneIsSmall() throws Exception {
    ProtectedSet auditor = write(Role.AUDITOR, "");

    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO ballot_change BY NAME SELECT unnest(['S', 'M', 'K', 'L']) AS organization_id, unnest([2025, 2025, 2024, 2025]) AS review_year, unnest([2024, 2024, 2023, 2024]) AS previous_year");
    }
    assertThat(
            rows(
                write(Role.AUDITOR, ""),
                "SELECT organization_id FROM '%s/ballot_change.parquet' ORDER BY ALL"))
        .containsExactly("L", "M");
    assertThat(rows(auditor, "SELECT DISTINCT review_id FROM '%s/tally.parquet' ORDER BY ALL"))
        .containsExactly("L/2024", "M/2024");
    assertThat(rows(auditor, "SELECT review_id FROM '%s/standard_rating.parquet' ORDER BY ALL"))
        .containsExactly("K/2024", "L/2024", "M/2024");
  }

  @Test
  void shouldHideSumsAndPlacesThatGiveTheHiddenBranchAway() throws Exception {
    ProtectedSet auditor = write(Role.AUDITOR, "");
    ProtectedSet leadership = write(Role.LEADERSHIP, "");

    assertThat(rows(auditor, "SELECT count(*) FROM '%s/year_summary.parquet'"))
        .containsExactly("0");
    // Two are hidden from the leadership, and 11 voters together.
    assertThat(rows(leadership, "SELECT count(*) FROM '%s/year_summary.parquet'"))
        .containsExactly("1");
    assertThat(rows(auditor, "SELECT count(rank) FROM '%s/branch_year_score.parquet'"))
        .containsExactly("0");
  }

  @Test
  void shouldHideInEveryVersionWhatItsOwnVotersHide() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO scores_history BY NAME SELECT 2 AS run_seq, * FROM branch_year_score");
      statement.execute(
          "INSERT INTO scores_history BY NAME SELECT 1 AS run_seq, 'L' AS organization_id, 2024 AS review_year, 'scored' AS status, 70.0 AS score, 4.0 AS voters");
    }

    assertThat(scores(write(Role.AUDITOR, ""), "scores_history"))
        .containsExactly(
            "K 74.25 scored",
            "L 73.25 scored",
            "L null suppressed_small",
            "M 72.25 scored",
            "S null suppressed_small");
    assertThat(scores(write(Role.ANALYST, ""), "scores_history")).hasSize(4);
  }

  @Test
  void shouldNotGoBelowThreeWhateverTheConfigurationSays() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO privacy_threshold VALUES ('auditor', 1), ('analyst', 50)");
      branch(statement, "T", "members", 2, 75.25);
    }

    assertThat(scores(write(Role.AUDITOR, ""), "branch_year_score"))
        .contains("S 71.25 scored", "T null suppressed_small");
    assertThat(scores(write(Role.ANALYST, ""), "branch_year_score"))
        .allMatch(row -> row.endsWith("null suppressed_small"));
  }

  @Test
  void shouldHoldOnlyTheScope() throws Exception {
    ProtectedSet part = write(Role.AUDITOR, "P");

    assertThat(scores(part, "branch_year_score"))
        .containsExactly("K 74.25 scored", "L 73.25 scored");
    assertThat(rows(part, "SELECT review_id FROM '%s/standard_rating.parquet' ORDER BY ALL"))
        .containsExactly("K/2024", "L/2024");
    assertThat(part.tables())
        .doesNotContain("year_summary", "rejection", "rank_set", "source_file");
    assertThatThrownBy(() -> write(Role.AUDITOR, "nowhere"))
        .isInstanceOf(ProtectedSet.UnknownScopeException.class);
  }

  @Test
  void shouldLeaveNoTraceOfHiddenValuesInAnyByte() throws Exception {
    for (Role role : Role.values()) {
      ProtectedSet set = write(role, "");
      try (Stream<Path> files = Files.list(set.folder())) {
        for (Path file : files.toList()) {
          String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
          byte[] canary = new byte[8];
          ByteBuffer.wrap(canary).order(ByteOrder.LITTLE_ENDIAN).putDouble(71.25);
          assertThat(bytes)
              .as("%s %s", role, file)
              .doesNotContain(new String(canary, StandardCharsets.ISO_8859_1))
              .doesNotContain(
                  new String("秘密".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  @Test
  void shouldNameOnlyTablesThatAreThereAndNothingOfSingleVoters() {
    Set<String> known =
        Tables.all().stream()
            .map(table -> TableSchema.of(table).name())
            .collect(Collectors.toSet());
    for (HistoryTable table : HistoryTable.values()) {
      known.add(table.table());
    }
    known.add("publication");

    assertThat(known).containsAll(ProtectionPlan.all().keySet());
    assertThat(ProtectionPlan.all().keySet())
        .doesNotContain(
            "received_value",
            "received_record",
            "received_problem",
            "panel_score",
            "statement_item_link",
            "rating_observation",
            "name_decision",
            "panel_severity");
  }

  private ProtectedSet write(Role role, String scope) throws IOException, SQLException {
    Path target = Files.createTempDirectory(folder, role.word());
    try (Statement statement = connection.createStatement()) {
      RoleTables.forget(statement);
    }
    return ProtectedSet.write(connection, new ProtectedSet.Audience(role, scope), target);
  }

  private List<String> scores(ProtectedSet set, String table) throws SQLException {
    return rows(
        set,
        "SELECT organization_id || ' ' || coalesce(CAST(score AS VARCHAR), 'null') || ' ' || status FROM '%s/"
            + table
            + ".parquet' ORDER BY ALL");
  }

  private List<String> rows(ProtectedSet set, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.formatted(set.folder()))) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private static void branch(
      Statement statement, String id, String voterClass, int voters, double score)
      throws SQLException {
    String review = id + "/2024";
    statement.execute(
        "INSERT INTO rating_observation BY NAME SELECT '%s' AS review_id, 'ballot' AS instrument, '%s' AS voter_class, 100 AS points, '%s' AS organization_id, 2024 AS review_year, %d AS ballots"
            .formatted(review, voterClass, id, voters));
    statement.execute(
        "INSERT INTO review BY NAME SELECT '%s' AS review_id, '%s' AS organization_id, 2024 AS review_year"
            .formatted(review, id));
    statement.execute(
        "INSERT INTO tally BY NAME SELECT '%s' AS review_id, 2024 AS review_year, '%s' AS voter_class, %d AS ballots"
            .formatted(review, voterClass, voters));
    statement.execute(
        "INSERT INTO standard_rating BY NAME SELECT '%s' AS review_id, '%s' AS organization_id, 2024 AS review_year, %f AS score"
            .formatted(review, id, score));
    statement.execute(
        "INSERT INTO branch_year_score BY NAME SELECT '%s' AS organization_id, 2024 AS review_year, 'scored' AS status, %f AS score, 1 AS rank"
            .formatted(id, score));
  }
}
