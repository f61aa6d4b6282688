package pingyi.audit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.warehouse.read.LongTables;
import pingyi.warehouse.sample.Golden;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Warehouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlSessionTest {
  private static final Path GOLDEN = Path.of("src/test/resources/pingyi/audit/sql");

  private LedgerHistory history;
  private SqlSession session;

  @BeforeAll
  void open(@TempDir Path root) {
    SampleWarehouse.publish(root, "aaaaaaaaaaaa", SampleRows.everyTable(2));
    SampleWarehouse.publish(root, "bbbbbbbbbbbb", SampleRows.everyTable(5));
    history = Warehouse.at(root, SampleWarehouse.CLOCK).ledger();
    session =
        SqlSession.open(history.current().orElseThrow(), history, Locale.forLanguageTag("zh-CN"));
  }

  @AfterAll
  void close() {
    session.close();
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void shouldPrintAsAccepted(OutputFormat format) throws IOException {
    String sql =
        """
        SELECT * FROM (VALUES
          (1, '物理系党支部', 92.5, true, NULL),
          (2, '=cmd()', -0.25, false, ''),
          (30, '说"好", 是', CAST('nan' AS DOUBLE), NULL, 'a' || chr(10) || 'b'),
          (4, '𠮷 e' || chr(769), 1e20, true, '-1'))
        AS t(ordinal, "名称", score, shown, note)
        """;

    Golden.check(
        GOLDEN.resolve("answer." + format.name().toLowerCase(Locale.ROOT)), run(sql, format));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM branch_year_score",
        "select 1;",
        "-- a remark\nSELECT 1 -- another",
        "WITH best AS (SELECT * FROM branch_year_score WHERE rank = 1) SELECT count(*) FROM best",
        "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5) FROM n",
        "VALUES (1), (2)",
        "DESCRIBE organization",
        "SHOW TABLES",
        "SUMMARIZE organization",
        "FROM main.tables",
        "SELECT * FROM information_schema.columns",
        "SELECT sum(score) OVER (ORDER BY review_year) FROM branch_year_score",
        "SELECT list(organization_id), max(score) FROM branch_year_score GROUP BY ALL",
        "SELECT * FROM range(3), unnest(['a', 'b'])",
        "SELECT 'a; b' AS text"
      })
  void shouldAnswerQuestions(String sql) throws IOException {
    assertThat(run(sql, OutputFormat.CSV)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY organization TO 'out.csv'",
        "COPY organization FROM 'in.csv'",
        "ATTACH 'other.db'",
        "INSTALL spatial",
        "LOAD spatial",
        "SET threads = 1",
        "RESET threads",
        "PRAGMA version",
        "CALL pragma_version()",
        "EXPORT DATABASE 'out'",
        "DELETE FROM organization",
        "UPDATE organization SET name = ''",
        "INSERT INTO organization DEFAULT VALUES",
        "DROP TABLE organization",
        "CREATE TABLE mine AS SELECT 1",
        "CREATE MACRO m() AS 1",
        "CHECKPOINT",
        "BEGIN",
        "EXPLAIN SELECT 1",
        "PREPARE q AS SELECT 1"
      })
  void shouldRefuseWhatIsNoQuestion(String sql) {
    assertRefused(sql, "这里只回答查询");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('/etc/hostname')",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM READ_BLOB('/etc/hostname')",
        "SELECT * FROM read_parquet('x.parquet')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM sniff_csv('x')",
        "SELECT * FROM parquet_metadata('x')",
        "SELECT * FROM duckdb_settings()",
        "SELECT * FROM duckdb_secrets()",
        "SELECT * FROM pragma_table_info('organization')",
        "SELECT * FROM query('SELECT 1')",
        "SELECT * FROM query_table('organization')",
        "SELECT current_setting('threads')",
        "SELECT (SELECT max(content) FROM read_text('/etc/hostname'))",
        "WITH t AS (SELECT * FROM read_text('/etc/hostname')) FROM t",
        "SELECT * FROM organization WHERE EXISTS (FROM read_text('/etc/hostname'))",
        "DESCRIBE SELECT * FROM read_text('/etc/hostname')",
        "SELECT json_execute_serialized_sql('x')"
      })
  void shouldRefuseFunctionsThatReachOutside(String sql) {
    assertRefused(sql, "不能在此使用");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1; SELECT 2 | 这里有 2 条",
        "SELECT 1; DROP TABLE organization | 这里只回答查询",
        "SELECT * FROM '/etc/hostname' | 没有表 /etc/hostname",
        "SELECT * FROM elsewhere | 没有表 elsewhere",
        "SELECT * FROM sqlite_master | 没有表 sqlite_master",
        "SHOW elsewhere | 没有表 elsewhere",
        "SELEC 1 | 语句有误",
        "SELECT missing FROM organization | 数据库无法回答",
        "WITH d AS (DELETE FROM organization RETURNING *) FROM d | 会改动数据",
        "; | 没有语句",
        "SELECT * FROM system.main.tables | 没有表"
      })
  void shouldSayWhyItRefuses(String sql, String why) {
    assertRefused(sql, why);
  }

  @Test
  void shouldRefuseWhatWouldBringTheDatabaseDown() {
    assertRefused("SELECT ".repeat(201), "SELECT 太多");
    assertRefused("SELECT " + "(".repeat(101) + "1" + ")".repeat(101), "嵌套太深");
    assertRefused("SELECT '" + "x".repeat(70_000) + "'", "语句太长");
  }

  @Test
  void shouldSpeakEnglishWhenAsked() {
    try (SqlSession english =
        SqlSession.open(history.current().orElseThrow(), history, Locale.ENGLISH)) {
      assertThatThrownBy(
              () -> english.execute("DROP TABLE x", OutputFormat.CSV, new StringBuilder()))
          .hasMessageContaining("Only questions are answered here");
    }
  }

  @Test
  void shouldSayThatMoreRowsAreNotShown() throws IOException {
    StringBuilder out = new StringBuilder();

    Answered answered = session.execute("SELECT * FROM range(100001)", OutputFormat.TABLE, out);

    assertThat(answered).isEqualTo(new Answered(100_000, false));
    assertThat(out.toString()).endsWith("只显示前 100,000 行，其余未显示。请用 WHERE 或 LIMIT 缩小范围。\n");
    assertThat(run("SELECT count(*) AS n FROM range(100001)", OutputFormat.CSV))
        .isEqualTo("n\r\n100001\r\n");
  }

  @Test
  void shouldStopAQuestionThatTakesTooLong() throws IOException {
    try (SqlSession hasty =
        SqlSession.open(
            history.current().orElseThrow(),
            history,
            Locale.ENGLISH,
            Duration.ofSeconds(1),
            LongTables.usual())) {
      assertThatThrownBy(
              () ->
                  hasty.execute(
                      "SELECT count(*) FROM range(1000000000000) AS r(i) WHERE i % 7 = 3",
                      OutputFormat.CSV, new StringBuilder()))
          .isInstanceOf(SqlRefusedException.class)
          .hasMessageContaining("more than 1 seconds");
      hasty.execute("SELECT 1", OutputFormat.CSV, new StringBuilder());
    }
  }

  @Test
  void shouldTellWhatWasPublished() throws IOException {
    assertThat(
            run(
                "SELECT run_seq, run_id, published_at, kind, engine, rows_in, rows_published, rows_quarantined, rows_duplicate FROM publication ORDER BY run_seq",
                OutputFormat.CSV))
        .isEqualTo(
            """
            run_seq,run_id,published_at,kind,engine,rows_in,rows_published,rows_quarantined,rows_duplicate\r
            1,aaaaaaaaaaaa,2026-03-01T08:00:00Z,publish,embedded,10,7,2,1\r
            2,bbbbbbbbbbbb,2026-03-01T08:00:00Z,publish,embedded,10,7,2,1\r
            """);
  }

  @Test
  void shouldListTablesAndColumns() throws IOException {
    assertThat(run("SELECT * FROM tables WHERE table_name = 'organization'", OutputFormat.CSV))
        .isEqualTo(
            "table_name,zh,rows,grain\r\norganization,组织,5,One organization under one name and place in the structure.\r\n");
    assertThat(
            run(
                "SELECT * FROM columns WHERE table_name = 'organization' AND nullable",
                OutputFormat.CSV))
        .contains("organization,parent_id,VARCHAR,true,上级,");
  }

  static List<Example> examples() {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldRunEveryExample(Example example) throws IOException {
    assertThat(example.zh()).isNotBlank();
    assertThat(run(example.sql(), OutputFormat.JSON)).startsWith("[");
  }

  @Test
  void shouldTalkAtThePrompt() throws IOException {
    String typed =
        """
        \\d branch_change

        SELECT review_year,
          count(*) AS n
        FROM branch_year_score GROUP BY review_year ORDER BY review_year;
        DROP TABLE organization;
        \\examples 99
        \\help
        \\examples 1
        SELECT 'the last one needs no semicolon' AS note
        """;
    StringBuilder out = new StringBuilder();

    session.prompt(new PlainLines(new BufferedReader(new StringReader(typed)), out), out);

    String screen = out.toString().replaceAll("[0-9a-f]{64}", "(sha256)");
    Golden.check(GOLDEN.resolve("prompt.txt"), screen);
  }

  @Test
  void shouldLeaveThePromptWhenTold() throws IOException {
    StringBuilder out = new StringBuilder();

    session.prompt(
        new PlainLines(new BufferedReader(new StringReader("\\q\nSELECT 1;\n")), out), out);

    assertThat(out.toString()).startsWith("版本 bbbbbbbbbbbb（第 2 次发布，").endsWith("pingyi> ");
  }

  private String run(String sql, OutputFormat format) throws IOException {
    StringBuilder out = new StringBuilder();
    session.execute(sql, format, out);
    return out.toString();
  }

  private void assertRefused(String sql, String why) {
    assertThatThrownBy(() -> run(sql, OutputFormat.CSV))
        .isInstanceOf(SqlRefusedException.class)
        .hasMessageContaining(why);
  }
}
