package pingyi.engine.spark;

import java.util.Locale;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;

/**
 * Parses one text while the session opens. The parser makes its tables as it first meets each form
 * of SQL, and at a small run that is most of the time it takes. Nothing but the grammar is touched
 * here: other classes of Spark could be waiting for each other when two threads load them.
 */
final class WarmParser implements Runnable {
  /** Set to false, Spark's parser uses the tables of the grammar and none of its own. */
  static final String OWN_TABLES = "spark.sql.parser.manageParserCaches";

  private static final String TEXT =
      """
      WITH first_rows AS (
        SELECT a.record_id, a.review_year AS year, CAST(a.cell AS DOUBLE) AS number,
          CASE WHEN a.field = 'x' AND a.number IS NOT NULL THEN a.number / 2 ELSE NULL END AS half,
          CASE a.kind WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'more' END AS kind,
          coalesce(a.voter_class, 'all') || '-' || a.name AS name, TRUE AS stated
        FROM received AS a
        LEFT JOIN policy ON a.review_year >= policy.first_year
          AND (policy.last_year IS NULL OR a.review_year <= policy.last_year)
        JOIN scale ON scale.id = policy.id AND NOT scale.open
        CROSS JOIN terms
        WHERE a.status = 'stated' AND a.field IN ('b', 'c') AND a.cell NOT IN ('d')
          AND a.number BETWEEN 0 AND 1e9 AND a.name LIKE 'e%'
          AND a.heading <> '' AND -a.number < 3.5 + 2 * (a.number - 1)
      ),
      -- The windows.
      ordered AS (
        SELECT record_id, count(DISTINCT name) AS names, count(*) AS records,
          max(CASE WHEN kind = 'one' THEN number END) AS one,
          row_number() OVER (PARTITION BY year, kind ORDER BY number DESC, name) AS place,
          sum(number) OVER (PARTITION BY year ORDER BY name
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running,
          lag(number, 1) OVER (ORDER BY year) AS before
        FROM first_rows
        GROUP BY record_id, year, coalesce(kind, 'all')
        HAVING count(*) > 1 OR max(number) = 0
      )
      SELECT DISTINCT o.record_id, o.names FROM ordered o WHERE o.place = 1
      UNION ALL
      SELECT record_id, CAST(NULL AS BIGINT) FROM (SELECT record_id FROM first_rows) AS part
      WHERE NOT EXISTS (SELECT 1 FROM ordered WHERE ordered.record_id = part.record_id)
      UNION ALL
      SELECT col1, col2 FROM VALUES ('f', 1), ('g', 2) AS v(col1, col2)
      ORDER BY record_id
      """;

  /** Begins it on a thread of its own, which nobody waits for. */
  static void start() {
    Thread thread = new Thread(new WarmParser(), "sql-parser");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    SqlBaseLexer lexer = new SqlBaseLexer(CharStreams.fromString(TEXT.toUpperCase(Locale.ROOT)));
    lexer.removeErrorListeners();
    SqlBaseParser parser = new SqlBaseParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.compoundOrSingleStatement();
  }
}
