package pingyi.audit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.warehouse.read.DamagedVersionException;
import pingyi.warehouse.read.KeptCopies;
import pingyi.warehouse.read.KeptCopies.Notice;
import pingyi.warehouse.read.LongTables;
import pingyi.warehouse.read.QuestionCopies;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.read.WarehouseDatabase;
import pingyi.warehouse.sample.SampleRows;
import pingyi.warehouse.sample.SampleWarehouse;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** Questions to a copy that the user keeps, where every table with a row is a long one. */
class QuestionCopyTest {
  private static final String ALL = "SELECT * FROM scores ORDER BY ALL";

  @TempDir Path root;
  @TempDir Path kept;
  private final List<Notice> notices = new ArrayList<>();

  @BeforeEach
  void publish() {
    SampleWarehouse.publish(root, "aaaaaaaaaaaa", scores(2));
    SampleWarehouse.publish(root, "bbbbbbbbbbbb", scores(500));
  }

  @Test
  void shouldAnswerAsFromTheFiles() throws IOException {
    try (SqlSession fromCopy = open(made());
        SqlSession fromFiles = open(QuestionCopies.none())) {
      for (String sql :
          List.of(
              "SELECT * FROM branch_year_score ORDER BY ALL",
              ALL,
              "SELECT * FROM scores_history ORDER BY ALL",
              "SELECT * FROM scores_in_run(1) ORDER BY ALL",
              "SELECT * FROM score_revisions ORDER BY ALL",
              "SELECT * FROM columns ORDER BY ALL",
              "SELECT * FROM tables WHERE table_name <> 'score_revisions' ORDER BY ALL",
              "DESCRIBE scores",
              "SELECT column_name FROM information_schema.columns WHERE table_name = 'branch_year_score' ORDER BY ALL")) {
        assertThat(ask(fromCopy, sql)).isEqualTo(ask(fromFiles, sql)).contains("\n");
      }
    }
    assertThat(copies()).hasSize(1);
  }

  @Test
  void shouldBeMadeOnceAndForWhoeverAsksMore() throws IOException {
    String answer = ask(found(), ALL);
    assertThat(copies()).isEmpty();
    assertThat(ask(made(), ALL)).isEqualTo(answer);
    FileTime when = Files.getLastModifiedTime(copies().get(0));
    assertThat(ask(made(), ALL)).isEqualTo(answer);
    assertThat(ask(found(), ALL)).isEqualTo(answer);
    assertThat(notices).containsExactly(Notice.MAKING);
    assertThat(copies()).hasSize(1);
    assertThat(Files.getLastModifiedTime(copies().get(0))).isEqualTo(when);
  }

  @Test
  void shouldNotBeTakenForAnotherVersion() throws IOException {
    String before = ask(made(), ALL);
    Path first = copies().get(0);
    SampleWarehouse.publish(root, "cccccccccccc", scores(7));
    assertThat(ask(made(), ALL)).isEqualTo(ask(QuestionCopies.none(), ALL)).isNotEqualTo(before);
    assertThat(copies()).hasSize(2).contains(first);
    age(first);
    ask(found(), ALL);
    assertThat(copies()).hasSize(1).doesNotContain(first);
  }

  @Test
  void shouldAnswerFromFilesThatAreNotThoseOfTheVersionInNoCase() throws IOException {
    Path file = only(current().folder().resolve("data/branch_year_score"));
    flip(file, Files.size(file) / 2);
    assertThatThrownBy(() -> ask(made(), ALL)).isInstanceOf(DamagedVersionException.class);
    assertThat(copies()).isEmpty();
  }

  @Test
  void shouldNeverAnswerWronglyFromAnAlteredCopy() throws IOException {
    String answer = ask(made(), ALL);
    Path copy = copies().get(0);
    byte[] sound = Files.readAllBytes(copy);
    int refused = 0;
    for (int i = 0; i < 8; i++) {
      Files.deleteIfExists(copy);
      Files.write(copy, sound);
      flip(copy, (long) sound.length * i / 8);
      try {
        assertThat(ask(found(), ALL)).isEqualTo(answer);
      } catch (SqlRefusedException | IllegalStateException | DamagedVersionException e) {
        refused++;
      }
    }
    assertThat(refused + notices.size()).isGreaterThan(1);
  }

  @Test
  void shouldNotBeReadFromAFolderThatOthersMayEnter() throws IOException {
    String answer = ask(made(), ALL);
    Path folder = copies().get(0).getParent();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    notices.clear();
    assertThat(ask(made(), ALL)).isEqualTo(answer);
    assertThat(notices).containsExactly(Notice.FAILED);
    assertThat(Files.getPosixFilePermissions(copies().get(0)))
        .isEqualTo(PosixFilePermissions.fromString("r--------"));
  }

  @Test
  void shouldBeOutOfReachOfQuestions() throws IOException {
    try (SqlSession session = open(made())) {
      byte[] before = Files.readAllBytes(copies().get(0));
      for (String sql :
          List.of(
              "SELECT * FROM question_copy.main.copy_of_branch_year_score",
              "SELECT * FROM question_copy.copy_of_branch_year_score",
              "SELECT * FROM copy_of_branch_year_score",
              "DELETE FROM question_copy.main.copy_of_branch_year_score",
              "DETACH question_copy",
              "COPY (SELECT 1) TO '%s' (USE_TMP_FILE false)",
              "ATTACH '%s' AS again")) {
        assertThatThrownBy(() -> ask(session, sql.formatted(copies().get(0))))
            .as(sql)
            .isInstanceOf(SqlRefusedException.class);
      }
      assertThat(copies().get(0)).hasBinaryContent(before);
    }
  }

  @Test
  void shouldKeepTheWalls() {
    LongTables longTables = new LongTables(0, made());
    try (WarehouseDatabase database = WarehouseDatabase.open(current(), List.of(), longTables)) {
      database.lock();
      for (String sql :
          List.of(
              "DELETE FROM question_copy.main.copy_of_branch_year_score",
              "CREATE TABLE question_copy.main.other AS SELECT 1",
              "SELECT * FROM read_text('%s/FORMAT')",
              "COPY (SELECT 1) TO '%s/out.csv' (USE_TMP_FILE false)",
              "ATTACH '%s/other.db'",
              "SET enable_external_access = true")) {
        assertThatThrownBy(() -> execute(database, sql.formatted(root)))
            .as(sql)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  private static TableSet scores(int rows) {
    return new TableSet().put(BranchYearScore.class, SampleRows.of(BranchYearScore.class, rows));
  }

  private KeptCopies made() {
    return KeptCopies.made(kept.resolve("questions"), notices::add);
  }

  private KeptCopies found() {
    return KeptCopies.found(kept.resolve("questions"), notices::add);
  }

  private Version current() {
    return ledger().current().orElseThrow();
  }

  private LedgerHistory ledger() {
    return Warehouse.at(root, SampleWarehouse.CLOCK).ledger();
  }

  private SqlSession open(QuestionCopies copies) {
    LongTables longTables = new LongTables(0, copies);
    return SqlSession.open(current(), ledger(), Locale.ENGLISH, Limits.usual().time(), longTables);
  }

  private String ask(QuestionCopies copies, String sql) throws IOException {
    try (SqlSession session = open(copies)) {
      return ask(session, sql);
    }
  }

  private static String ask(SqlSession session, String sql) throws IOException {
    StringBuilder out = new StringBuilder();
    session.execute(sql, OutputFormat.CSV, out);
    return out.toString();
  }

  private static void execute(WarehouseDatabase database, String sql) throws SQLException {
    try (Statement statement = database.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.walk(kept)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static void age(Path copy) throws IOException {
    Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
  }

  private static void flip(Path file, long place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) place] ^= 1;
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.write(file, bytes);
  }
}
