package pingyi.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.contract.Reading;
import pingyi.warehouse.table.TableSchema;

/** Rows that workers keep: they are the same rows, and it is known how they lie. */
class SettledTest {
  private static final TableSchema<Reading> READING = TableSchema.of(Reading.class);
  private static final int PARTS = 3;

  @TempDir private static Path scratch;
  private static Planning planning;
  private static SparkSession session;

  @BeforeAll
  static void start() {
    planning = new Planning(Sessions.open(new Settings(scratch, Optional.empty(), 2)));
    session = planning.spread();
  }

  @AfterAll
  static void stop() {
    planning.close();
  }

  @Test
  void shouldGiveBackRowsThatAreLongerThanABlock() {
    List<Reading> rows =
        IntStream.range(0, 5)
            .mapToObj(i -> new Reading("支部".repeat(i * 300_000) + i, i, null, i / 3.0))
            .toList();

    Settled settled = Settled.of(frame(rows), RowBlocks.Check.NONE);

    assertThat(settled.size().rows()).isEqualTo(5);
    assertThat(settled.size().bytes()).isGreaterThan(2 * 3 * 300_000 * 10);
    assertThat(settled.frame(session).collectAsList())
        .containsExactlyInAnyOrderElementsOf(rows.stream().map(SettledTest::row).toList());
  }

  @Test
  void shouldGiveNothingBackOfNothing() {
    Settled settled = Settled.of(frame(List.of()), RowBlocks.Check.NONE);

    assertThat(settled.size()).isEqualTo(new RowBlocks.Size(0, 0));
    assertThat(settled.frame(session).collectAsList()).isEmpty();
  }

  @Test
  void shouldNotSendRowsThatLieTogetherAlready() {
    Dataset<Row> kept = Settled.of(parted(readings(40)), RowBlocks.Check.NONE).frame(session);

    Dataset<Row> counted = (Dataset<Row>) kept.groupBy("branch").count();

    assertThat(plan(counted)).contains("Scan").doesNotContain("Exchange");
    assertThat(counted.collectAsList()).hasSize(7);
  }

  /** Of one line become many cells, of which Spark no longer knows how they are parted. */
  @Test
  void shouldKnowHowCellsLieOfSeveralFiles() {
    Dataset<Row> one = cells(readings(40));
    Dataset<Row> other = cells(readings(90));

    Dataset<Row> kept = received(List.of(one, other)).frame(session);
    Dataset<Row> counted = (Dataset<Row>) kept.groupBy("branch").count();

    assertThat(plan((Dataset<Row>) one.groupBy("branch").count())).contains("Exchange");
    assertThat(plan(counted)).doesNotContain("Exchange");
    assertThat(counted.collectAsList())
        .containsExactlyInAnyOrderElementsOf(
            one.union(other).groupBy("branch").count().collectAsList());
  }

  /** Parts that come from a shuffle of their own are in another order or number. */
  @Test
  void shouldNotPromiseThatRowsLieTogetherWhichWereSentElsewhere() {
    Dataset<Row> one = cells(readings(40));
    Dataset<Row> other =
        (Dataset<Row>) cells(readings(90)).repartition(PARTS, functions.col("quarter"));

    Dataset<Row> kept = received(List.of(one, other)).frame(session);
    Dataset<Row> counted = (Dataset<Row>) kept.groupBy("branch").count();

    assertThat(plan(counted)).contains("Exchange");
    assertThat(counted.collectAsList()).hasSize(7);
  }

  @Test
  void shouldFindAKeyThatIsThereTwice() {
    Reading row = new Reading("甲", 1, null, 0);

    assertThat(repeated(row, new Reading("甲", 1, "", 0))).isFalse();
    assertThat(repeated(row, new Reading("甲", 2, null, 0))).isFalse();
    assertThat(repeated(row, new Reading("甲", 1, null, 9))).isTrue();
    assertThat(repeated(readings(500).toArray(Reading[]::new))).isFalse();
  }

  private static boolean repeated(Reading... rows) {
    Settled settled = Settled.of(frame(Arrays.asList(rows)), RowBlocks.Check.NONE);
    return KeyHashes.repeated(settled.rows(), READING);
  }

  private static Settled received(List<Dataset<Row>> queries) {
    return new ReceivedRows(session, "branch", PARTS, RowBlocks.Check.NONE).of(queries);
  }

  private static Dataset<Row> cells(List<Reading> lines) {
    Dataset<Row> kept = Settled.of(parted(lines), RowBlocks.Check.NONE).frame(session);
    kept.createOrReplaceTempView("line");
    return (Dataset<Row>)
        session.sql(
            "SELECT branch, quarter, cell AS instrument, number AS value"
                + " FROM (SELECT branch, quarter, value AS a, value + 1 AS b FROM line)"
                + " UNPIVOT INCLUDE NULLS (number FOR cell IN (a, b))");
  }

  private static Dataset<Row> parted(List<Reading> rows) {
    return (Dataset<Row>) frame(rows).repartition(PARTS, functions.col("branch"));
  }

  private static String plan(Dataset<?> query) {
    return query.queryExecution().executedPlan().toString();
  }

  private static List<Reading> readings(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Reading("支部" + i % 7, i / 7, i % 3 == 0 ? null : "x", i / 3.0))
        .toList();
  }

  private static Dataset<Row> frame(List<Reading> rows) {
    List<Row> values = rows.stream().map(SettledTest::row).toList();
    return (Dataset<Row>) session.createDataFrame(values, new RowCodec<>(READING).structure());
  }

  private static Row row(Reading reading) {
    @Nullable Object[] values = READING.values(reading);
    return RowFactory.create(values);
  }
}
