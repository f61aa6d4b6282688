package pingyi.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.contract.Chain;
import pingyi.engine.contract.Label;
import pingyi.engine.contract.Link;
import pingyi.engine.contract.Reading;
import pingyi.engine.contract.Relabel;
import pingyi.engine.contract.Specimen;

/** Rows held by the driver and rows spread over workers come out as the same files. */
class TwoWaysTest {
  private static final List<Specimen> SPECIMENS =
      IntStream.range(0, 500).mapToObj(i -> Specimen.of("支部" + i, 2020 + i % 3, i / 7.0)).toList();
  private static final List<Reading> READINGS =
      IntStream.range(0, 500)
          .mapToObj(i -> new Reading("支部" + i % 20, i / 20, i % 3 == 0 ? null : "x", i / 3.0))
          .toList();

  @TempDir Path folder;

  @Test
  void shouldWriteTheSameFilesBothWays() throws IOException {
    List<Path> small = run(SparkEngineFactory.SMALL_ROWS, folder.resolve("small"));
    List<Path> spread = run(-1, folder.resolve("spread"));

    assertThat(spread).hasSize(3).isEqualTo(small);
    for (Path file : small) {
      assertThat(folder.resolve("spread").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("small").resolve(file));
    }
  }

  @Test
  void shouldLeaveNothingOfAFileThatALostWorkerHadBegun() throws IOException {
    Path begun =
        Files.createDirectories(folder.resolve("spread/specimen")).resolve(".unfinished-1");
    Files.writeString(begun, "PAR1 and no more");

    List<Path> written = run(-1, folder.resolve("spread"));

    try (Stream<Path> there = Files.walk(folder.resolve("spread"))) {
      assertThat(there.filter(Files::isRegularFile).map(folder.resolve("spread")::relativize))
          .containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @Test
  void shouldWriteFilesThatTheReaderOfTheWarehouseUnderstands() throws SQLException {
    run(SparkEngineFactory.SMALL_ROWS, folder);

    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), sum(score), min(name), count(remark), max(review_year)"
                    + " FROM read_parquet('"
                    + folder
                    + "/specimen/*.parquet', hive_partitioning = false)")) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(500);
      assertThat(row.getDouble(2)).isEqualTo(500 * 499 / 2 / 7.0, Offset.offset(1e-6));
      assertThat(row.getString(3)).isEqualTo("支部0");
      assertThat(row.getLong(4)).isZero();
      assertThat(row.getInt(5)).isEqualTo(2022);
    }
  }

  private List<Path> run(int smallRows, Path out) {
    try (Engine engine =
        new SparkEngineFactory(smallRows).open(new Settings(folder, Optional.empty(), 2))) {
      engine.load(Specimen.class, SPECIMENS);
      engine.load(Reading.class, READINGS);
      engine.load(Label.class, List.of(new Label("支部7", "seven", null)));
      engine.make(new Relabel());
      assertThat(engine.count(Chain.class)).isEqualTo(2);
      engine.make(new Link(1));
      assertThat(engine.count(Chain.class)).isEqualTo(20);
      Files.createDirectories(out);
      return Stream.of(Specimen.class, Reading.class, Chain.class)
          .flatMap(table -> engine.write(table, out).stream())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
