package pingyi.benchmark.queries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.Role;
import pingyi.audit.sql.CustodianSession;
import pingyi.audit.sql.Limits;
import pingyi.audit.sql.OutputFormat;
import pingyi.audit.sql.RoleSession;
import pingyi.audit.sql.SqlService;
import pingyi.benchmark.Clock;
import pingyi.warehouse.read.KeptCopies;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/**
 * Asks a generated version as {@code ./pingyi sql} does, through the same session with its gate and
 * its access log, and prints the medians. The CPU time is that of this process, so of a custodian's
 * session alone it is all; where others use the cores it says more than the clock.
 */
public final class Queries {
  private static final int REPEATS = 15;
  private static final double MILLION = 1e6;

  private final SqlService session;

  private Queries(SqlService session) {
    this.session = session;
  }

  /**
   * Branches, years, role, and a folder for the warehouse, which is asked as it is if it is there.
   */
  public static void main(String[] arguments) throws IOException {
    GeneratedScores scores =
        new GeneratedScores(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    Path folder = Path.of(arguments[3]);
    Clock clock = new Clock();
    Warehouse warehouse = Warehouse.at(folder.resolve("warehouse"), java.time.Clock.systemUTC());
    if (warehouse.current().isEmpty()) {
      scores.publish(warehouse);
      clock.step("make, store, check and publish");
    }
    // Once to make what is made once, and once more as every later session opens.
    try (SqlService session = open(warehouse.ledger(), arguments[2], folder)) {
      new Queries(session).answer("SELECT 1");
      clock.step("open for the first time, to the first answer");
    }
    try (SqlService session = open(warehouse.ledger(), arguments[2], folder)) {
      Queries queries = new Queries(session);
      queries.answer("SELECT 1");
      clock.step("open again, to the first answer");
      System.out.println(
          "| question | ms: median | greatest | first | CPU ms: mean |\n|---|---|---|---|---|");
      for (Question question : questions(scores)) {
        queries.measure(question);
      }
      clock.step("all questions");
    }
    Clock.whole("queries");
  }

  private static SqlService open(LedgerHistory ledger, String role, Path folder)
      throws IOException {
    Version version = ledger.current().orElseThrow();
    Path log = folder.resolve("log");
    if (role.equals(CustodianSession.WORD)) {
      KeptCopies copies = KeptCopies.made(folder.resolve("copies"), System.out::println);
      return CustodianSession.open(version, ledger, log, copies, Locale.ENGLISH);
    }
    ProtectedSet.Audience audience = new ProtectedSet.Audience(Role.named(role).orElseThrow(), "");
    return RoleSession.open(
        version, ledger, new RoleSession.Settings(audience, log, Limits.usual(), Locale.ENGLISH));
  }

  private static List<Question> questions(GeneratedScores scores) {
    int last = GeneratedScores.LAST_YEAR;
    return List.of(
        new Question("nothing (gate, log and way back)", i -> "SELECT " + i, 1),
        new Question(
            "one branch's history",
            i ->
                "SELECT * FROM scores WHERE organization_id = 'I%06d-B%03d' ORDER BY review_year"
                    .formatted((long) i * (scores.branches() / 64) / REPEATS, i),
            scores.years()),
        new Question(
            "top 100 of a year, by rank as the examples ask",
            i ->
                "SELECT organization_id, organization_name, score, rank FROM scores WHERE review_year = %d AND rank <= 100 ORDER BY rank, organization_id"
                    .formatted(last - i % scores.years()),
            100),
        new Question(
            "top 100 of a year, by score",
            i ->
                "SELECT organization_id, organization_name, score, rank FROM scores WHERE review_year = %d ORDER BY score DESC, organization_id LIMIT 100"
                    .formatted(last - i % scores.years()),
            100),
        new Question(
            "two years compared, by peer group",
            i ->
                "SELECT peer_group, avg(score) FILTER (WHERE review_year = %1$d) AS later, avg(score) FILTER (WHERE review_year = %2$d) AS earlier, later - earlier AS difference FROM scores WHERE review_year IN (%1$d, %2$d) GROUP BY peer_group ORDER BY peer_group"
                    .formatted(
                        last - i % (scores.years() - 1), last - i % (scores.years() - 1) - 1),
            5),
        new Question(
            "two years compared, branches of one unit",
            i ->
                "SELECT organization_id, later.score, earlier.score, later.score - earlier.score AS difference FROM scores AS later JOIN scores AS earlier USING (organization_id) WHERE later.parent_id = 'I%06d-U02' AND later.review_year = %d AND earlier.review_year = %d ORDER BY difference DESC"
                    .formatted(i * (scores.branches() / 64) / REPEATS, last, last - 1),
            16),
        new Question(
            "two years compared, every branch, 100 greatest",
            i ->
                "SELECT organization_id, later.score - earlier.score AS difference FROM scores AS later JOIN scores AS earlier USING (organization_id) WHERE later.review_year = %d AND earlier.review_year = %d ORDER BY difference DESC, organization_id LIMIT 100"
                    .formatted(
                        last - i % (scores.years() - 1), last - i % (scores.years() - 1) - 1),
            100));
  }

  private void measure(Question question) throws IOException {
    double[] times = new double[REPEATS];
    long cpu = Clock.used();
    for (int i = 0; i < REPEATS; i++) {
      long begin = System.nanoTime();
      long rows = answer(question.sql().apply(i));
      times[i] = (System.nanoTime() - begin) / MILLION;
      if (rows != question.rows()) {
        throw new IllegalStateException(
            "%s: %d rows instead of %d".formatted(question.name(), rows, question.rows()));
      }
    }
    double each = (Clock.used() - cpu) / MILLION / REPEATS;
    double first = times[0];
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        question.name(),
        times[REPEATS / 2],
        times[REPEATS - 1],
        first,
        each);
  }

  private long answer(String sql) throws IOException {
    return session.execute(sql, OutputFormat.CSV, new StringBuilder()).rows();
  }
}
