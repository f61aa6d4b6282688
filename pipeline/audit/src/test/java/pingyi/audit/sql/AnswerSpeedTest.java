package pingyi.audit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.version.LedgerHistory;
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
    SampleWarehouse.publish(
        folder.resolve("warehouse"),
        "aaaaaaaaaaaa",
        new TableSet().put(BranchYearScore.class, scores()));
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

  private static List<BranchYearScore> scores() {
    TableSchema<BranchYearScore> schema = TableSchema.of(BranchYearScore.class);
    List<BranchYearScore> rows = new ArrayList<>();
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      for (int branch = 0; branch < BRANCHES; branch++) {
        @Nullable Object[] values = new Object[schema.fields().size()];
        for (int i = 0; i < values.length; i++) {
          TableSchema.Field field = schema.fields().get(i);
          values[i] = field.nullable() ? null : field.type().name().equals("TEXT") ? "" : 0;
        }
        values[schema.position("organization_id")] = "B-%05d".formatted(branch);
        values[schema.position("organization_name")] = "第%d党支部".formatted(branch);
        values[schema.position("review_year")] = year;
        values[schema.position("status")] = "scored";
        values[schema.position("score")] =
            60 + Math.floorMod(branch * 31L + year * 17L, 4_000) / 100.0;
        values[schema.position("voters")] = 30.0;
        rows.add(schema.record(values));
      }
    }
    return rows;
  }
}
