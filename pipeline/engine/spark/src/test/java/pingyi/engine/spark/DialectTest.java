package pingyi.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.TableComparison;
import pingyi.engine.contract.Amount;
import pingyi.engine.contract.Reading;
import pingyi.engine.embedded.EmbeddedEngineFactory;
import pingyi.method.recipe.SqlRecipe;

/**
 * The safe list of {@code docs/sql-dialect.md}: what both engines, and both ways of Spark, agree
 * on.
 */
class DialectTest {
  private static final List<Reading> READINGS =
      List.of(
          new Reading("a", 2019, "x", 0.1),
          new Reading("a", 2020, "x", 0.2),
          new Reading("a", 2022, "y", 0.3),
          new Reading("b", 2019, null, 1.005),
          new Reading("b", 2020, "x", 2.675),
          new Reading("b", 2020, "y", 84.285),
          new Reading("c", 2019, "评议", -2.5),
          new Reading("𠮷", 2019, "", 79.995));

  @TempDir private static Path scratch;
  private static Engine embedded;
  private static Engine small;
  private static Engine spread;

  @BeforeAll
  static void open() {
    Settings settings = new Settings(scratch, Optional.empty(), 2);
    embedded = new EmbeddedEngineFactory().open(settings);
    small = new SparkEngineFactory().open(settings);
    spread = new SparkEngineFactory(-1).open(settings);
    engines().forEach(engine -> engine.load(Reading.class, READINGS));
  }

  @AfterAll
  static void close() {
    engines().forEach(Engine::close);
  }

  private static List<Engine> engines() {
    return List.of(embedded, small, spread);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Ranks and windows, nulls last said aloud, the key at the end of the order.
        """
        SELECT branch || '/' || quarter || '/' || coalesce(instrument, '-') AS branch,
          row_number() OVER (ORDER BY value DESC NULLS LAST, branch) AS readings,
          percent_rank() OVER (ORDER BY value NULLS LAST) AS total,
          lag(value) OVER (PARTITION BY branch ORDER BY quarter, instrument NULLS LAST) AS mean,
          rank() OVER (PARTITION BY quarter ORDER BY value DESC NULLS LAST) AS ceiling
        FROM reading
        """,
        // Running sums, frames and counts.
        """
        SELECT branch || quarter || coalesce(instrument, '') AS branch,
          count(instrument) OVER (PARTITION BY branch) AS readings,
          sum(value) OVER (PARTITION BY branch ORDER BY quarter, instrument NULLS LAST
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS total,
          avg(value) OVER (ORDER BY branch, quarter, instrument NULLS LAST
            ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS mean,
          max(quarter) OVER (PARTITION BY branch ORDER BY quarter, instrument NULLS LAST
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ceiling
        FROM reading
        """,
        // Rounding at a half: by way of a decimal.
        """
        SELECT branch || quarter || coalesce(instrument, '') AS branch,
          CAST(floor(CAST(quarter AS DOUBLE) / 100) AS INTEGER) AS readings,
          CAST(round(CAST(value AS DECIMAL(18, 6)), 2) AS DOUBLE) AS total,
          round(value) AS mean,
          CAST(ceil(value) AS INTEGER) AS ceiling
        FROM reading
        """,
        // Exact sums and means; medians; division by nothing.
        """
        SELECT branch, count(DISTINCT (quarter, instrument)) AS readings,
          sum(CAST(value AS DECIMAL(18, 6))) AS total,
          CAST(sum(CAST(value AS DECIMAL(18, 6))) AS DOUBLE) / nullif(count(instrument), 0) AS mean,
          sum(CASE WHEN value > 0.15 THEN 1 ELSE 0 END) AS ceiling
        FROM reading GROUP BY branch
        """,
        """
        SELECT branch, count(DISTINCT quarter) AS readings, median(value) AS total,
          percentile_cont(0.25) WITHIN GROUP (ORDER BY value) AS mean,
          count(*) FILTER (WHERE value > 1) AS ceiling
        FROM reading GROUP BY branch
        """,
        """
        SELECT branch, count(*) AS readings,
          coalesce(stddev_samp(value), -1) AS total, var_samp(value) AS mean,
          min(CAST(length(instrument) AS INTEGER)) AS ceiling
        FROM reading GROUP BY branch
        """,
        // Gaps and islands.
        """
        WITH flagged AS (
          SELECT branch, quarter,
            CASE WHEN quarter - lag(quarter) OVER (PARTITION BY branch ORDER BY quarter) = 1
              THEN 0 ELSE 1 END AS starts
          FROM (SELECT DISTINCT branch, quarter FROM reading)
        ), islands AS (
          SELECT branch, quarter,
            sum(starts) OVER (PARTITION BY branch ORDER BY quarter) AS island
          FROM flagged
        )
        SELECT branch || '-' || island AS branch, count(*) AS readings, min(quarter) AS total,
          1e0 * count(*) / 3 AS mean, max(quarter) AS ceiling
        FROM islands GROUP BY branch, island
        """,
        // Integer division, the remainder, logarithms and roots.
        """
        SELECT branch || quarter || coalesce(instrument, '') AS branch, quarter % 7 AS readings,
          quarter / 4 AS total, ln(nullif(abs(value), 0)) AS mean, power(2, 10) AS ceiling
        FROM reading
        """,
        // A list of values, a union, an anti join.
        """
        WITH weights(name, weight) AS (VALUES ('a', 0.5), ('b', 1.25))
        SELECT w.name AS branch, 1 AS readings, w.weight AS total, CAST(NULL AS DOUBLE) AS mean,
          length(w.name) AS ceiling
        FROM weights AS w
        UNION ALL
        SELECT DISTINCT r.branch, 2, 0, 1.5, NULL
        FROM reading AS r ANTI JOIN weights AS w ON w.name = r.branch
        """,
        // Text.
        """
        SELECT lpad(CAST(quarter AS STRING), 6, '0') || upper(branch) || coalesce(instrument, '')
            AS branch,
          instr(branch || 'z', 'z') AS readings, length(coalesce(instrument, '')) AS total,
          CAST(substring(CAST(quarter AS STRING), 3, 2) AS INTEGER) AS mean,
          CASE WHEN instrument LIKE 'x%' THEN 1 WHEN instrument IS NULL THEN 2 END AS ceiling
        FROM reading
        """,
        // Booleans over groups, greatest and least, a comparison that knows null.
        """
        SELECT branch, CASE WHEN bool_and(value > 0) THEN 1 ELSE 0 END AS readings,
          greatest(max(value), 1, NULL) AS total, least(min(value), 0) AS mean,
          count_if(instrument IS NOT DISTINCT FROM NULL) AS ceiling
        FROM reading GROUP BY branch HAVING count(*) > 0
        """,
        // Joins, USING, a scalar subquery, QUALIFY.
        """
        SELECT branch, l.quarter AS readings, r.best AS total,
          (SELECT max(value) FROM reading) AS mean, NULL AS ceiling
        FROM reading AS l
        JOIN (SELECT branch, max(value) AS best FROM reading GROUP BY branch) AS r USING (branch)
        QUALIFY row_number() OVER (PARTITION BY branch ORDER BY l.quarter DESC, value) = 1
        """
      })
  void shouldAgree(String sql) {
    SqlRecipe recipe = new SqlRecipe(Amount.class, List.of(Reading.class), sql);

    engines().forEach(engine -> engine.make(recipe));

    assertThat(embedded.count(Amount.class)).isPositive();
    assertThat(TableComparison.compare(Amount.class, embedded::read, small::read)).isEmpty();
    assertThat(TableComparison.compare(Amount.class, embedded::read, spread::read)).isEmpty();
  }
}
