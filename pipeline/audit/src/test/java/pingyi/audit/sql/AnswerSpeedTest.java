package pingyi.audit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.Role;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.ColumnType;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.PublishRequest;
import pingyi.warehouse.version.RowTotals;
import pingyi.warehouse.version.RunFacts;
import pingyi.warehouse.version.Warehouse;

/**
 * Three usual questions over ten years, asked by a role; medians are printed. With 50,000 branches:
 * {@code mvn -pl pipeline/audit test -Dtest=AnswerSpeedTest -Dpingyi.branches=50000}.
 */
class AnswerSpeedTest {
  private static final int BRANCHES = Integer.getInteger("pingyi.branches", 500);
  private static final int YEARS = 10;
  private static final int FIRST_YEAR = 2015;
  private static final int REPEATS = 9;

  @TempDir Path folder;

  @Test
  void shouldAnswerTheUsualQuestions() throws IOException {
    RunFacts facts = new RunFacts("a".repeat(64), "0.1.0", "embedded", new RowTotals(1, 1, 0, 0));
    Warehouse.at(folder.resolve("warehouse"), SampleWarehouse.CLOCK)
        .publish(
            PublishRequest.of(
                "aaaaaaaaaaaa",
                facts,
                Map.of("branch_year_score", (long) BRANCHES * YEARS),
                "measured"),
            AnswerSpeedTest::write);
    LedgerHistory history =
        Warehouse.at(folder.resolve("warehouse"), SampleWarehouse.CLOCK).ledger();
    long begin = System.nanoTime();
    try (RoleSession session =
        RoleSession.open(
            history.current().orElseThrow(),
            history,
            new RoleSession.Settings(
                new ProtectedSet.Audience(Role.ANALYST, ""),
                folder.resolve("log"),
                Limits.usual(),
                Locale.ENGLISH))) {
      ask(session, "SELECT 1");
      System.out.printf(
          Locale.ROOT,
          "%,d branch-years, first answer after %d ms%n",
          BRANCHES * YEARS,
          (System.nanoTime() - begin) / 1_000_000);
      assertThat(
              median(
                  session,
                  "history of one branch",
                  "SELECT * FROM scores WHERE organization_id = 'B-00123' ORDER BY review_year"))
          .isEqualTo(YEARS);
      assertThat(
              median(
                  session,
                  "top 100 of a year",
                  "SELECT organization_id, score FROM scores WHERE review_year = 2020 ORDER BY score DESC, organization_id LIMIT 100"))
          .isEqualTo(100);
      assertThat(
              median(
                  session,
                  "two years compared",
                  "SELECT now.organization_id, now.score - before.score AS difference FROM scores AS now JOIN scores AS before USING (organization_id) WHERE now.review_year = 2024 AND before.review_year = 2023 ORDER BY difference DESC LIMIT 100"))
          .isEqualTo(100);
    }
  }

  private static long median(RoleSession session, String what, String sql) throws IOException {
    long[] times = new long[REPEATS];
    long rows = 0;
    for (int i = 0; i < REPEATS; i++) {
      long begin = System.nanoTime();
      rows = ask(session, sql);
      times[i] = System.nanoTime() - begin;
    }
    Arrays.sort(times);
    System.out.printf(Locale.ROOT, "%s: median %.1f ms%n", what, times[REPEATS / 2] / 1e6);
    return rows;
  }

  private static long ask(RoleSession session, String sql) throws IOException {
    return session.execute(sql, OutputFormat.CSV, new StringBuilder()).rows();
  }

  // Made by the database: half a million rows handed over one by one would take a quarter of an
  // hour.
  private static void write(Path data) throws IOException {
    String values =
        TableSchema.of(BranchYearScore.class).fields().stream()
            .map(AnswerSpeedTest::value)
            .collect(Collectors.joining(", "));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
        Path folder =
            Files.createDirectories(data.resolve("branch_year_score/review_year=" + year));
        statement.execute(
            "COPY (SELECT %s FROM (SELECT branch, %d AS year FROM range(%d) AS r(branch)) ORDER BY branch) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                .formatted(values, year, BRANCHES, folder.resolve("part-00000.parquet")));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static String value(TableSchema.Field field) {
    String value =
        switch (field.name()) {
          case "organization_id" -> "printf('B-%05d', branch)";
          case "organization_name" -> "printf('第%d党支部', branch)";
          case "review_year" -> "year";
          case "status" -> "'scored'";
          case "score" -> "60 + (branch * 31 + year * 17) % 4000 / 100.0";
          case "voters" -> "30";
          default -> field.nullable() ? "NULL" : field.type() == ColumnType.TEXT ? "''" : "0";
        };
    return "CAST(%s AS %s) AS %s".formatted(value, field.type().duckdb(), field.name());
  }
}
