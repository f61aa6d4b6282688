package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.Role;
import pingyi.audit.sql.Limits;
import pingyi.audit.sql.OutputFormat;
import pingyi.audit.sql.RoleSession;
import pingyi.audit.sql.SqlService;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Warehouse;

/** What was published when and why, what changed, and taking it back, through the commands. */
class HistoryTest {
  @TempDir Path folder;

  @Test
  void shouldTellVersionsApartBySourceAndRulebook() throws IOException {
    Path workspace = CommandRun.copyOf("university", folder);
    Path warehouse = workspace.resolve("out/warehouse");
    assertThat(CommandRun.of("run", workspace.toString()).code()).isZero();
    edit(
        workspace.resolve("records/2022/review-2022.csv"),
        "2022,组织部党支部,33,32,32,0,0,24,7,1,0",
        "2022,组织部党支部,33,32,32,0,0,14,17,1,0");
    assertThat(CommandRun.of("run", workspace.toString()).code()).isZero();
    edit(
        workspace.resolve("rulebook/policies.yaml"),
        "{id: ballot, label: 民主测评, kind: ballot, weight: 0.5}",
        "{id: ballot, label: 民主测评, kind: ballot, weight: 0.6}",
        "{id: comprehensive, label: 综合考核, kind: stated, weight: 0.3}",
        "{id: comprehensive, label: 综合考核, kind: stated, weight: 0.2}");
    CommandRun third = CommandRun.of("run", workspace.toString());
    assertThat(third.code()).as(third.text()).isZero();

    assertThat(told("diff", warehouse, "1", "2"))
        .contains("新增 0，消失 0，修订 1")
        .contains("records/2022/review-2022.csv")
        .containsPattern("修订 2022 XZ-02 组织部党支部：92\\.47 .* → 88\\.72 .*（来源文件变化）");
    String rules = told("diff", warehouse, "2", "3");
    assertThat(rules).contains("rulebook/policies.yaml").contains("（规则变化）");
    assertThat(rules.lines().filter(line -> line.startsWith("修订")).count()).isGreaterThan(10);
    assertThat(told("diff", warehouse, "1", "3"))
        .contains("（来源文件变化、规则变化）")
        .contains("（其他支部的来源文件变化、规则变化）");
    assertThat(told("history", warehouse))
        .contains("首次发布")
        .contains("来源文件变化: records/2022/review-2022.csv")
        .contains("规则变化: rulebook/policies.yaml");

    assertAnswersOverVersions(warehouse);

    assertThat(told("retract", warehouse, "3", "--reason", "权重写错")).contains("现在有效的是第 2 版");
    CommandRun again = CommandRun.of("run", workspace.toString());
    assertThat(again.code()).isEqualTo(66);
    assertThat(again.text()).contains("权重写错");
    assertThat(told("purge", warehouse, "1", "--reason", "保存期满")).contains("文件已删除");
    assertThat(told("restore", warehouse, "3", "--reason", "核对无误")).contains("现在有效的是第 6 版");
    assertThat(told("history", warehouse, "--format", "json"))
        .contains("\"standing\" : \"purged\"")
        .contains("\"reason\" : \"保存期满\"");
    assertThat(CommandRun.of("diff", "1", "2", "--warehouse", warehouse.toString()).text())
        .contains("保存期满");
    assertThat(told("verify", warehouse)).contains("回执 6 张").contains("一切与发布时一致");
  }

  // Every relation over versions, by a question whose answer the edits above fix: the first through
  // the command, the others in one session like the command's, whose opening is dear.
  private static void assertAnswersOverVersions(Path warehouse) throws IOException {
    assertThat(
            told(
                    "sql",
                    warehouse,
                    "SELECT run_seq, standing, cause FROM publication ORDER BY 1",
                    "--format",
                    "csv")
                .lines()
                .skip(1))
        .containsExactly(
            "1,superseded,first", "2,superseded,source_changed", "3,current,rulebook_changed");
    LedgerHistory ledger = Warehouse.at(warehouse, Clock.systemUTC()).ledger();
    RoleSession.Settings auditor =
        new RoleSession.Settings(
            new ProtectedSet.Audience(Role.AUDITOR, ""),
            warehouse.resolve("access-log"),
            Limits.usual(),
            Locale.SIMPLIFIED_CHINESE);
    try (SqlService session = RoleSession.open(ledger.current().orElseThrow(), ledger, auditor)) {
      assertAnswersOverVersions(session);
    }
  }

  private static void assertAnswersOverVersions(SqlService session) throws IOException {
    String branch = " WHERE organization_id = 'XZ-02' AND review_year = 2022";
    assertThat(
            asked(
                session,
                "SELECT kind, organization_id, review_year, old_score, new_score, old_grade <> new_grade, previous_seq, cause FROM score_revisions WHERE run_seq = 2"))
        .containsExactly("revised,XZ-02,2022,92.47,88.72,true,1,source_changed");
    assertThat(
            asked(
                session,
                "SELECT DISTINCT kind, cause, previous_seq FROM score_revisions WHERE run_seq = 3"))
        .containsExactly("revised,rulebook_changed,2");
    assertThat(asked(session, "SELECT run_seq, score FROM scores_in_run(1)" + branch))
        .containsExactly("1,92.47");
    String second = asked(session, "SELECT published_at FROM publication WHERE run_seq = 2").get(0);
    assertThat(
            asked(
                session,
                "SELECT run_seq, score FROM scores_as_of('%s')".formatted(second) + branch))
        .containsExactly("2,88.72");
    assertThat(asked(session, "SELECT count(*) FROM scores_as_of('2000-01-01 00:00:00Z')"))
        .containsExactly("0");
    assertThat(asked(session, "SELECT run_seq FROM scores_history" + branch + " ORDER BY 1"))
        .containsExactly("1", "2", "3");
    assertThat(
            asked(
                session,
                "SELECT s.score = h.score FROM scores AS s JOIN scores_history AS h USING (organization_id, review_year)"
                    + branch
                    + " AND h.run_seq = 3"))
        .containsExactly("true");
    assertThat(asked(session, "SELECT DISTINCT path FROM lineage" + branch + " ORDER BY 1"))
        .contains("records/2022/review-2022.csv");
    assertThat(
            asked(
                session,
                "SELECT a.run_seq FROM (SELECT run_seq, sum(rows_in) AS rows_in FROM run_accounting GROUP BY 1) AS a JOIN publication AS p ON p.run_seq = a.run_seq AND p.rows_in = a.rows_in ORDER BY 1"))
        .containsExactly("1", "2", "3");
  }

  private static List<String> asked(SqlService session, String question) throws IOException {
    StringBuilder answer = new StringBuilder();
    session.execute(question, OutputFormat.CSV, answer);
    return answer.toString().lines().skip(1).toList();
  }

  private static String told(String command, Path warehouse, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--warehouse";
    all[all.length - 1] = warehouse.toString();
    CommandRun run = CommandRun.of(all);
    assertThat(run.code()).as(run.text()).isZero();
    return run.text();
  }

  private static void edit(Path file, String... fromAndTo) throws IOException {
    String text = Files.readString(file);
    for (int i = 0; i < fromAndTo.length; i += 2) {
      assertThat(text).contains(fromAndTo[i]);
      text = text.replaceFirst(Pattern.quote(fromAndTo[i]), fromAndTo[i + 1]);
    }
    Files.writeString(file, text);
  }
}
