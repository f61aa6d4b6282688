package pingyi.audit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Warehouse;

/**
 * What an ill-meaning questioner tries: refused or bounded, nothing altered, the next one answered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleSessionTest {
  /** What has no end takes five seconds and a new process; a busy machine is given more. */
  private static final Duration BOUNDED = Duration.ofSeconds(60);

  private Path root;
  private Path warehouse;
  private Path log;
  private LedgerHistory history;
  private RoleSession session;
  private String before;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    root = folder;
    warehouse = folder.resolve("warehouse");
    log = folder.resolve("log");
    SampleWarehouse.publish(warehouse, "aaaaaaaaaaaa", SampleRows.everyTable(2));
    SampleWarehouse.publish(warehouse, "bbbbbbbbbbbb", SampleRows.everyTable(9));
    history = Warehouse.at(warehouse, SampleWarehouse.CLOCK).ledger();
    before = HashList.of(warehouse).text();
    session = open(Role.AUDITOR, log, Duration.ofSeconds(3));
  }

  @AfterAll
  void close() throws IOException {
    session.close();
    assertThat(HashList.of(warehouse).text()).isEqualTo(before);
    try (Stream<Path> content = Files.list(root)) {
      assertThat(content.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("stolen"));
    }
  }

  static List<String> attacks() throws IOException {
    try (InputStream in = RoleSessionTest.class.getResourceAsStream("attacks.sql")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("--")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void shouldRefuse(String attack) throws IOException {
    assertThatThrownBy(() -> ask(attack.replace("FOLDER", root.toString())))
        .isInstanceOf(SqlRefusedException.class);
    assertAlive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT sum(i % 7) FROM range(1000000000000) t(i)",
        "SELECT sum(length(repeat('x', 1000000000))) FROM range(1000)",
        "SELECT list(i) FROM range(1000000000) t(i)",
        "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "SELECT string_agg(repeat('y', 1000), '') FROM range(100000000)",
        "SELECT * FROM range(1000000000) ORDER BY random()"
      })
  void shouldBoundWhatWouldTakeForEver(String endless) throws IOException {
    long begin = System.nanoTime();
    assertThatThrownBy(() -> ask(endless)).isInstanceOf(SqlRefusedException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUNDED);
    assertAlive();
  }

  @Test
  void shouldRefuseBombsOfText() throws IOException {
    for (String bomb :
        List.of(
            "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000),
            "SELECT * FROM (".repeat(1_000) + "SELECT 1" + ")".repeat(1_000),
            "SELECT 1" + " UNION ALL SELECT 1".repeat(3_000),
            "SELECT 1 IN (" + "1,".repeat(30_000) + "1)",
            "SELECT '" + "x".repeat(100_000) + "'",
            "SELECT " + "NOT ".repeat(10_000) + "true",
            "SELECT 1\0; DROP TABLE branch_year_score")) {
      assertThatThrownBy(() -> ask(bomb)).isInstanceOf(SqlRefusedException.class);
      assertAlive();
    }
  }

  @Test
  void shouldKillFromOutsideWhatDoesNotHeedTheLimit() throws IOException {
    StringBuilder join = new StringBuilder("SELECT count(*) FROM branch_year_score AS t0");
    for (int i = 1; i < 400; i++) {
      join.append(" JOIN branch_year_score AS t%d ON t%d.score < t%d.score".formatted(i, i, i - 1));
    }
    long begin = System.nanoTime();
    assertThatThrownBy(() -> ask(join.toString())).isInstanceOf(SqlRefusedException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUNDED);
    assertAlive();
  }

  @Test
  void shouldSayThatTheProcessCrashedAndAnswerTheNextQuestion() throws Exception {
    Process running = session.child().running();
    Thread killer =
        new Thread(
            () -> {
              try {
                Thread.sleep(500);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              running.destroyForcibly();
            });
    killer.start();
    assertThatThrownBy(
            () ->
                ask(
                    "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"))
        .isInstanceOf(SqlRefusedException.class)
        .hasMessageContaining("process");
    killer.join();
    assertAlive();
    assertThat(Files.readString(logFile())).contains("\"verdict\":\"crashed\"");
  }

  @Test
  void shouldShowNoMoreThanItsLimits() throws IOException {
    StringBuilder out = new StringBuilder();
    Answered answered = session.execute("SELECT * FROM range(100001)", OutputFormat.CSV, out);
    assertThat(answered).isEqualTo(new Answered(100_000, false));
  }

  @Test
  void shouldAnswerQuestionsWithEveryType() throws IOException {
    assertThat(
            ask(
                "SELECT 1 AS a, 2.50 AS b, CAST(0.1 AS DOUBLE) AS c, true AS d, NULL AS e, '评议' AS f, DATE '2024-03-01' AS g, [1, 2] AS h, 170141183460469231731687303715884105727 AS i, CAST('nan' AS DOUBLE) AS j"))
        .isEqualTo(
            "a,b,c,d,e,f,g,h,i,j\r\n1,2.50,0.1,true,,评议,2024-03-01,\"[1, 2]\",170141183460469231731687303715884105727,NaN\r\n");
    assertThat(ask("SELECT run_seq, cause FROM publication ORDER BY ALL"))
        .isEqualTo("run_seq,cause\r\n1,first\r\n2,rulebook_changed\r\n");
    assertThat(ask("SELECT count(*) FROM scores_as_of('2026-03-01 09:00:00+00')"))
        .endsWith("9\r\n");
    assertThat(ask("SELECT count(*) FROM scores_in_run(1)")).endsWith("2\r\n");
    assertThat(ask("SELECT kind, count(*) FROM score_revisions GROUP BY ALL ORDER BY ALL"))
        .contains("added,7");
    assertThat(ask("SELECT count(*) FROM run_accounting")).endsWith("11\r\n");
  }

  @Test
  void shouldChainTheLogAndFindEveryChange() throws IOException {
    ask("SELECT 1");
    Path file = logFile();
    byte[] sound = Files.readAllBytes(file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.size()).isGreaterThan(1);
    assertThat(AccessLog.faults(log, Map.of())).isEmpty();
    assertThat(lines.get(lines.size() - 1))
        .contains("\"role\":\"auditor\"")
        .contains("\"sql\":\"SELECT 1\"")
        .contains("\"verdict\":\"answered\"");

    Files.writeString(file, Files.readString(file).replace("SELECT 1", "SELECT 2"));
    assertThat(AccessLog.faults(log, Map.of())).isNotEmpty();
    Files.write(file, lines.subList(1, lines.size()));
    assertThat(AccessLog.faults(log, Map.of())).isNotEmpty();
    Files.write(file, Stream.concat(lines.stream(), lines.stream().limit(1)).toList());
    assertThat(AccessLog.faults(log, Map.of())).isNotEmpty();
    Files.writeString(file, Files.readString(file).substring(0, 50));
    assertThat(AccessLog.faults(log, Map.of())).isNotEmpty();
    Files.write(file, sound);
    assertThat(AccessLog.faults(log, Map.of())).isEmpty();
  }

  @Test
  void shouldFindLinesCutOffAtTheEnd() throws IOException {
    Path cut = root.resolve("cut-log");
    try (RoleSession asking = open(Role.ANALYST, cut, Duration.ofSeconds(3))) {
      asking.execute("SELECT 1", OutputFormat.CSV, new StringBuilder());
      asking.execute("SELECT 2", OutputFormat.CSV, new StringBuilder());
    }
    Path file;
    try (Stream<Path> content = Files.list(cut)) {
      file = content.filter(path -> path.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
    String head = Files.readString(cut.resolve("head")).strip();
    List<String> lines = Files.readAllLines(file);

    Files.write(file, lines.subList(0, lines.size() - 1));
    assertThat(AccessLog.faults(cut, Map.of()))
        .containsExactly("line 3 is missing, which head names: lines were cut off");

    // Whoever mends the head too is found by what the ledger wrote down.
    String last = lines.get(lines.size() - 2);
    Files.writeString(
        cut.resolve("head"), "2 " + last.replaceFirst(".*\"hash\":\"([0-9a-f]*)\".*", "$1"));
    assertThat(AccessLog.faults(cut, Map.of())).isEmpty();
    assertThat(AccessLog.faults(cut, Map.of("ledger entry 7", head)))
        .containsExactly("line 3 is missing, which ledger entry 7 names: lines were cut off");

    Files.delete(cut.resolve("head"));
    assertThat(AccessLog.faults(cut, Map.of())).containsExactly("head is missing");
  }

  @Test
  void shouldRefuseWhatItCannotLog() throws IOException {
    Path other = root.resolve("other-log");
    try (RoleSession careful = open(Role.ANALYST, other, Duration.ofSeconds(3))) {
      careful.execute("SELECT 1", OutputFormat.CSV, new StringBuilder());
      Path file;
      try (Stream<Path> content = Files.list(other)) {
        file = content.filter(path -> path.toString().endsWith(".jsonl")).findFirst().orElseThrow();
      }
      Files.delete(file);
      Files.createDirectory(file);
      StringBuilder out = new StringBuilder();
      assertThatThrownBy(() -> careful.execute("SELECT 1", OutputFormat.CSV, out))
          .isInstanceOf(SqlRefusedException.class)
          .hasMessageContaining("access log");
      assertThat(out).isEmpty();
    }
  }

  @Test
  void shouldGiveEachRoleItsOwnTables() throws IOException {
    assertThat(ask("SELECT count(*) FROM lineage")).isNotEmpty();
    try (RoleSession leadership =
        open(Role.LEADERSHIP, root.resolve("third-log"), Duration.ofSeconds(3))) {
      for (String table : List.of("lineage", "tally", "standard_rating", "received_value")) {
        assertThatThrownBy(
                () ->
                    leadership.execute(
                        "SELECT * FROM " + table, OutputFormat.CSV, new StringBuilder()))
            .isInstanceOf(SqlRefusedException.class)
            .hasMessageContaining("no table");
      }
    }
  }

  private RoleSession open(Role role, Path into, Duration time) throws IOException {
    Limits usual = Limits.usual();
    Limits limits = new Limits(time, Duration.ofSeconds(2), usual.rows(), usual.bytes(), "300MB");
    return RoleSession.open(
        history.current().orElseThrow(),
        history,
        new RoleSession.Settings(
            new ProtectedSet.Audience(role, ""), into, limits, Locale.ENGLISH));
  }

  private String ask(String sql) throws IOException {
    StringBuilder out = new StringBuilder();
    session.execute(sql, OutputFormat.CSV, out);
    return out.toString();
  }

  private void assertAlive() throws IOException {
    assertThat(ask("SELECT count(*) AS n FROM branch_year_score")).isEqualTo("n\r\n9\r\n");
  }

  private Path logFile() throws IOException {
    try (Stream<Path> content = Files.list(log)) {
      return content.filter(path -> path.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
  }
}
