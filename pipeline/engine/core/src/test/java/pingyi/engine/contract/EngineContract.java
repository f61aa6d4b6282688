package pingyi.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineException;
import pingyi.engine.EngineTables;
import pingyi.engine.TableComparison;
import pingyi.engine.TableFiles;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.read.ParquetTables;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.read.StoredContent;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;

/** What every engine must do. */
public abstract class EngineContract {
  private static final Specimen FULL =
      new Specimen("甲支部", 2024, 3_000_000_000L, 95.25, true, "评议𠮷😀", 1, 2L, 0.5, false);
  private static final Specimen BARE =
      new Specimen("乙支部", 2023, 0, -0.1, false, null, null, null, null, null);
  private static final List<Reading> READINGS =
      List.of(
          new Reading("b", 1, "x", 4),
          new Reading("a", 2, null, 3),
          new Reading("a", 1, "y", 2.5),
          new Reading("a", 2, "x", 2),
          new Reading("a", 1, "x", 1));

  private static final String SUMS =
      "SELECT branch, count(*) AS readings, sum(value) AS total, CAST(NULL AS DOUBLE) AS mean,"
          + " CAST(NULL AS INTEGER) AS ceiling FROM reading GROUP BY branch";

  @TempDir Path folder;

  private Engine engine;

  /** Opens a fresh engine on so many cores. */
  protected abstract Engine open(Path scratch, int cores);

  @BeforeEach
  void openEngine() {
    engine = open(folder, 2);
  }

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  @Test
  void shouldGiveBackEveryTypeAndEveryNull() {
    engine.load(Specimen.class, List.of(FULL, BARE));

    assertThat(engine.read(Specimen.class)).containsExactly(BARE, FULL);
    assertThat(engine.count(Specimen.class)).isEqualTo(2);
  }

  /** What is protected is chosen so. */
  @Test
  void shouldShowEachRowOfWhichASelectionHolds() {
    Specimen quoted = new Specimen("丙'支部", 2024, 1, 2, true, "'", 2, 1L, 0.25, true);
    List<Specimen> all = List.of(FULL, BARE, quoted);
    engine.load(Specimen.class, all);

    for (Selection wanted :
        List.of(
            Selection.ALL,
            Selection.ALL.with("name", quoted.name()).with("review_year", 2024),
            Selection.ALL.among("remark", List.of()),
            Selection.ALL.without("remark", "'"),
            Selection.ALL.with("flagged", false),
            Selection.ALL.below("rank", 2),
            Selection.ALL.below("error", 1).without("name", "x"))) {
      List<Specimen> shown = new ArrayList<>();
      engine.each(Specimen.class, wanted, shown::add);

      assertThat(shown)
          .as(wanted.toString())
          .containsExactlyInAnyOrderElementsOf(
              all.stream()
                  .filter(row -> wanted.holds(TableSchema.of(Specimen.class), row))
                  .toList());
      assertThat(engine.first(Specimen.class, wanted, 2))
          .as("the first of " + wanted)
          .isEqualTo(
              engine.read(Specimen.class).stream().filter(shown::contains).limit(2).toList());
      List<List<Object>> cells = new ArrayList<>();
      engine.columns(Specimen.class, List.of("remark", "name"), wanted, cells::add);
      assertThat(cells)
          .as("two columns of " + wanted)
          .containsExactlyInAnyOrderElementsOf(
              shown.stream().map(row -> Arrays.<Object>asList(row.remark(), row.name())).toList());
    }
  }

  @Test
  void shouldHandARuleTheColumnsAndRowsThatItNamesInKeyOrder() {
    engine.load(Reading.class, READINGS);

    engine.make(new Excerpted());

    assertThat(engine.read(Chain.class))
        .containsExactly(new Chain("a", "1.0 2.5", 2), new Chain("b", "4.0", 1));
  }

  @Test
  void shouldPickRowsAndColumns() {
    engine.load(Reading.class, READINGS);

    engine.make(new PickQuarters(Selection.ALL.with("instrument", "x").below("quarter", 2)));
    assertThat(engine.read(Quarter.class))
        .containsExactly(new Quarter(1, 1, "a"), new Quarter(4, 1, "b"));

    engine.make(new PickQuarters(Selection.ALL.without("instrument", "x")));
    assertThat(engine.read(Quarter.class))
        .containsExactly(new Quarter(2.5, 1, "a"), new Quarter(3, 2, "a"));
    assertThat(engine.count(Quarter.class)).isEqualTo(2);
  }

  @Test
  void shouldRefusePickedRowsWithOneKey() {
    engine.load(Reading.class, READINGS);

    assertThatThrownBy(() -> engine.make(new PickQuarters(Selection.ALL)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("PickQuarters")
        .hasMessageContaining("quarter")
        .hasMessageContaining("same key");
  }

  @Test
  void shouldReplaceATableThatIsLoadedAgain() {
    engine.load(Specimen.class, List.of(FULL, BARE));
    engine.load(Specimen.class, List.of(BARE));

    assertThat(engine.read(Specimen.class)).containsExactly(BARE);
  }

  @Test
  void shouldReplaceATableThatIsMadeAgain() {
    SqlRecipe recipe =
        amounts(
            "SELECT branch, count(*) AS readings, sum(CAST(value AS DECIMAL(18, 6))) AS total,"
                + " avg(value) AS mean, max(quarter) AS ceiling FROM reading GROUP BY branch");
    engine.load(Reading.class, READINGS);
    engine.make(recipe);
    List<Amount> before = engine.read(Amount.class);
    engine.load(Reading.class, List.of(new Reading("c", 3, null, 5)));

    engine.make(recipe);

    assertThat(before).hasSize(2);
    assertThat(engine.read(Amount.class)).containsExactly(new Amount("c", 1, 5, 5.0, 3L));
  }

  @Test
  void shouldReadInKeyOrderWithNullsLastAndTextByCodePoint() {
    Reading beyond = new Reading("𠮷", 1, null, 1);
    Reading wide = new Reading("ｚ", 1, null, 1);
    List<Reading> rows = new ArrayList<>(READINGS);
    rows.add(0, beyond);
    rows.add(wide);
    engine.load(Reading.class, rows);

    assertThat(engine.read(Reading.class))
        .containsExactly(
            READINGS.get(4),
            READINGS.get(2),
            READINGS.get(3),
            READINGS.get(1),
            READINGS.get(0),
            wide,
            beyond);
  }

  @Test
  void shouldTakeDeclaredColumnsByNameAndCastThem() {
    engine.load(Reading.class, READINGS);

    engine.make(
        amounts(
            "SELECT max(quarter) AS ceiling, avg(value) AS mean, branch, 'unused' AS extra,"
                + " sum(CAST(value AS DECIMAL(18, 6))) AS total, count(*) AS readings"
                + " FROM reading GROUP BY branch;\n"));

    assertThat(engine.read(Amount.class))
        .containsExactly(new Amount("a", 4, 8.5, 2.125, 2L), new Amount("b", 1, 4, 4.0, 1L));
  }

  @Test
  void shouldWorkOnAnotherThreadThanItWasOpenedOn() throws Exception {
    Engine elsewhere =
        CompletableFuture.supplyAsync(() -> open(folder, 2), Executors.newSingleThreadExecutor())
            .get();
    try {
      elsewhere.load(Reading.class, READINGS);
      elsewhere.make(amounts(SUMS));

      assertThat(elsewhere.read(Amount.class)).extracting(Amount::readings).containsExactly(4, 1);
      assertThat(elsewhere.write(Amount.class, folder.resolve("elsewhere"))).hasSize(1);
    } finally {
      elsewhere.close();
    }
  }

  /**
   * A named step that is read twice is shared by some planners; what they share must not be lost.
   */
  @Test
  void shouldReadANamedStepTwice() {
    engine.load(Reading.class, READINGS);

    engine.make(
        amounts(
            "WITH facts AS (SELECT a.branch, a.quarter, a.value FROM reading AS a"
                + " JOIN (SELECT DISTINCT branch FROM reading) AS b ON b.branch = a.branch),"
                + " spread AS (SELECT branch, count(DISTINCT value) AS kinds,"
                + " min_by(quarter, value) AS least FROM facts GROUP BY branch)"
                + " SELECT facts.branch, count(*) AS readings, sum(facts.value) AS total,"
                + " CAST(max(spread.kinds) AS DOUBLE) AS mean, max(spread.least) AS ceiling"
                + " FROM facts JOIN spread ON spread.branch = facts.branch GROUP BY facts.branch"));

    assertThat(engine.read(Amount.class))
        .extracting(Amount::branch, Amount::readings, Amount::total)
        .containsExactly(tuple("a", 4, 8.5), tuple("b", 1, 4.0));
  }

  @Test
  void shouldAcceptARemarkAtTheEndOfTheText() {
    engine.load(Reading.class, List.of());

    engine.make(
        amounts(
            "SELECT 'a' AS branch, 1 AS readings, 0 AS total, CAST(NULL AS DOUBLE) AS mean,"
                + " CAST(NULL AS INTEGER) AS ceiling -- one row"));

    assertThat(engine.read(Amount.class)).containsExactly(new Amount("a", 1, 0, null, null));
  }

  @Test
  void shouldLetOneRecipeReadWhatAnotherMade() {
    engine.load(Reading.class, READINGS);
    engine.make(new Link(1));

    engine.make(
        amounts(
            "SELECT c.first AS branch, c.size AS readings, sum(r.value) AS total,"
                + " CAST(NULL AS DOUBLE) AS mean, row_number() OVER (ORDER BY c.first) AS ceiling"
                + " FROM chain AS c JOIN reading AS r ON r.branch = substring(c.first, 1, 1)"
                + " GROUP BY c.first, c.size"));

    assertThat(engine.read(Amount.class))
        .containsExactly(new Amount("a1x", 4, 8.5, null, 1L), new Amount("b1x", 1, 4, null, 2L));
  }

  @Test
  void shouldKeepWhatWasMadeOfATableThatIsForgotten() {
    engine.load(Reading.class, READINGS);
    engine.make(amounts(SUMS));
    List<Amount> before = engine.read(Amount.class);

    engine.forget(Reading.class);

    assertThat(engine.read(Amount.class)).isEqualTo(before).isNotEmpty();
    assertThatThrownBy(() -> engine.count(Reading.class)).isInstanceOf(EngineException.class);
    assertThatThrownBy(() -> engine.make(amounts(SUMS))).isInstanceOf(EngineException.class);
  }

  @Test
  void shouldRunDifferentRecipesOnSeveralThreadsAtOnce() {
    engine.load(Label.class, List.of(new Label("甲支部", "first", null)));
    engine.load(Specimen.class, List.of(FULL, BARE));
    engine.load(Reading.class, READINGS);
    List<Recipe> recipes = List.of(new Relabel(), amounts(SUMS));
    Map<Class<?>, List<?>> alone = new HashMap<>();
    recipes.forEach(
        recipe -> {
          engine.make(recipe);
          alone.put(recipe.output(), engine.read(recipe.output()));
        });

    for (int round = 0; round < 5; round++) {
      recipes.parallelStream().forEach(engine::make);

      recipes.forEach(
          recipe -> assertThat(alone).containsEntry(recipe.output(), engine.read(recipe.output())));
    }
  }

  @Test
  void shouldNameTheRecipeWhoseTextIsWrong() {
    engine.load(Reading.class, READINGS);

    assertThatThrownBy(() -> engine.make(amounts("SELECT branch FROM reading")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("sql/amount.sql");
  }

  @Test
  void shouldApplyARuleToEachRecordWithItsReferences() {
    engine.load(Label.class, List.of(new Label("甲支部", "first", null)));
    engine.load(Specimen.class, List.of(FULL, BARE));

    engine.make(new Relabel());

    assertThat(engine.read(Chain.class))
        .containsExactly(new Chain("甲支部2024", "first", 1), new Chain("甲支部2024+", "first", 2));
  }

  @Test
  void shouldHandAWholeTableInKeyOrderToARuleThatGroupsByNothing() {
    engine.load(Reading.class, READINGS);

    engine.make(new Link(0));

    assertThat(engine.read(Chain.class))
        .containsExactly(new Chain("a1x", "a1x a1y a2x a2null b1x", 5));
  }

  @Test
  void shouldCutGroupsByTheFirstKeyColumn() {
    engine.load(Reading.class, READINGS);

    engine.make(new Link(1));

    assertThat(engine.read(Chain.class))
        .containsExactly(new Chain("a1x", "a1x a1y a2x a2null", 4), new Chain("b1x", "b1x", 1));
  }

  @Test
  void shouldCutGroupsByTwoKeyColumns() {
    engine.load(Reading.class, READINGS);

    engine.make(new Link(2));

    assertThat(engine.read(Chain.class))
        .containsExactly(
            new Chain("a1x", "a1x a1y", 2),
            new Chain("a2x", "a2x a2null", 2),
            new Chain("b1x", "b1x", 1));
  }

  @Test
  void shouldNotCallARuleOnAnEmptyTable() {
    engine.load(Reading.class, List.of());

    engine.make(new Link(0));

    assertThat(engine.read(Chain.class)).isEmpty();
    assertThat(engine.count(Chain.class)).isZero();
  }

  @Test
  void shouldRefuseANullFromSqlWhereNoneIsAllowed() {
    engine.load(Reading.class, READINGS);

    assertThatThrownBy(
            () ->
                engine.make(
                    amounts(
                        "SELECT branch, count(*) AS readings,"
                            + " nullif(sum(value), 4) AS total, 1 AS mean, 1 AS ceiling"
                            + " FROM reading GROUP BY branch")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("sql/amount.sql")
        .hasMessageContaining("amount.total is null")
        .hasMessageContaining("branch=b");
  }

  @Test
  void shouldRefuseAKeyThatSqlMakesTwice() {
    engine.load(Reading.class, READINGS);

    assertThatThrownBy(
            () ->
                engine.make(
                    amounts(
                        "SELECT branch, 1 AS readings, 1 AS total, 1 AS mean, 1 AS ceiling"
                            + " FROM reading")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("sql/amount.sql")
        .hasMessageContaining("amount have the same key [branch]")
        .hasMessageContaining("branch=a");
  }

  @Test
  void shouldRefuseAKeyThatRepeatsWithANull() {
    Reading row = new Reading("a", 1, null, 1);

    assertThatThrownBy(() -> engine.load(Reading.class, List.of(row, row)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("reading have the same key")
        .hasMessageContaining("instrument=null");
  }

  @Test
  void shouldRefuseANullFromARule() {
    engine.load(Specimen.class, List.of(FULL));

    assertThatThrownBy(() -> engine.make(new Misbehave(Misbehave.Fault.NULL_WHERE_NONE_IS_ALLOWED)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("contract/Misbehave.java")
        .hasMessageContaining("label.called is null")
        .hasMessageContaining("name=甲支部");
  }

  @Test
  void shouldRefuseAKeyThatARuleMakesTwice() {
    engine.load(Specimen.class, List.of(FULL, BARE));

    assertThatThrownBy(() -> engine.make(new Misbehave(Misbehave.Fault.KEY_TWICE)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("contract/Misbehave.java")
        .hasMessageContaining("label have the same key [name]")
        .hasMessageContaining("name=same");
  }

  @Test
  void shouldNameTheRecordOnWhichARuleFails() {
    engine.load(Specimen.class, List.of(FULL));

    assertThatThrownBy(() -> engine.make(new Misbehave(Misbehave.Fault.EXCEPTION)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("contract/Misbehave.java")
        .hasMessageContaining("甲支部");
  }

  @Test
  void shouldWriteOneFileOfAShortTable() {
    engine.load(Specimen.class, List.of(FULL, BARE));
    engine.load(Reading.class, READINGS);

    assertThat(engine.write(Specimen.class, folder.resolve("out")))
        .containsExactly(Path.of("specimen/part-00000.parquet"));
    assertThat(engine.write(Reading.class, folder.resolve("out")))
        .containsExactly(Path.of("reading/part-00000.parquet"));
    assertThat(everyFile(folder.resolve("out"))).hasSize(2);
  }

  @Test
  void shouldWriteAFileForATableWithoutRows() {
    engine.load(Specimen.class, List.of());
    engine.load(Reading.class, List.of());

    assertThat(engine.write(Specimen.class, folder.resolve("out")))
        .containsExactly(Path.of("specimen/part-00000.parquet"));
    assertThat(engine.write(Reading.class, folder.resolve("out")))
        .containsExactly(Path.of("reading/part-00000.parquet"));
    assertThat(folder.resolve("out/specimen/part-00000.parquet")).isNotEmptyFile();
  }

  @Test
  void shouldWriteTheSameBytesForTheSameRowsInAnyOrderOnAnyNumberOfCores() {
    List<Specimen> rows = new ArrayList<>();
    IntStream.range(0, 2_000)
        .mapToObj(i -> Specimen.of("支部" + i, 2020 + i % 3, i / 7.0))
        .forEach(rows::add);
    rows.add(FULL);
    engine.load(Specimen.class, rows);
    engine.write(Specimen.class, folder.resolve("one"));

    Collections.shuffle(rows, new Random(1));
    try (Engine other = open(folder, 1)) {
      other.load(Specimen.class, rows);
      other.write(Specimen.class, folder.resolve("two"));
    }

    assertThat(hashes(folder.resolve("two"))).hasSize(1).isEqualTo(hashes(folder.resolve("one")));
  }

  @Test
  void shouldStoreAShortTableByYearAndKey() {
    assertThat(stored(20_000)).containsExactly(Path.of("specimen/part-00000.parquet"));
  }

  @Test
  void shouldStoreALongTableInAFileForEachYear() {
    assertThat(stored(TableFiles.ROW_GROUP_ROWS + 1))
        .containsExactly(
            Path.of("specimen/review_year=2022/part-00000.parquet"),
            Path.of("specimen/review_year=2023/part-00000.parquet"),
            Path.of("specimen/review_year=2024/part-00000.parquet"));
  }

  /** Writes so many rows of three years, which come in no order, and looks at each file's order. */
  private List<Path> stored(int rows) {
    List<Specimen> specimens = new ArrayList<>();
    IntStream.range(0, rows)
        .mapToObj(i -> Specimen.of("支部" + i, 2022 + i % 3, i))
        .forEach(specimens::add);
    Collections.shuffle(specimens, new Random(2));
    engine.load(Specimen.class, specimens);

    List<Path> files = engine.write(Specimen.class, folder.resolve("out"));

    long found = 0;
    try (ParquetTables parquet = ParquetTables.open()) {
      for (Path file : files) {
        StoredContent content =
            parquet.content(
                TableSchema.of(Specimen.class), List.of(folder.resolve("out").resolve(file)), rows);
        assertThat(content.unordered()).as("rows of %s in order", file).isNull();
        found += content.rows();
      }
    }
    assertThat(found).isEqualTo(rows);
    return files;
  }

  @Test
  void shouldReadOneYearAsItReadsAll() {
    engine.load(
        Specimen.class,
        List.of(Specimen.of("丙", 2024, 3), Specimen.of("乙", 2023, 2), Specimen.of("甲", 2024, 1)));

    List<Specimen> year = engine.read(Specimen.class, 2024);

    assertThat(year)
        .hasSize(2)
        .isEqualTo(
            engine.read(Specimen.class).stream().filter(row -> row.reviewYear() == 2024).toList());
    assertThat(engine.read(Specimen.class, 2019)).isEmpty();
    assertThat(new EngineTables(engine).read(Specimen.class, Map.of("review_year", 2024)))
        .isEqualTo(year);
  }

  @Test
  void shouldReceiveBulkTablesHoweverTheyDiffer() throws IOException {
    for (Class<? extends Record> table :
        List.of(ReceivedRecord.class, ReceivedValue.class, ReceivedProblem.class)) {
      engine.load(table, List.of());
    }

    engine.receive(BulkSpecimens.in(folder));

    assertThat(engine.read(ReceivedRecord.class)).isEqualTo(BulkSpecimens.records());
    assertThat(engine.read(ReceivedProblem.class)).isEqualTo(BulkSpecimens.problems());
    assertThat(engine.read(ReceivedValue.class))
        .hasSize(3 * 5 + 2 * 3 + 1 + 1)
        .containsAll(BulkSpecimens.valuesOfTheFirstLine());
  }

  @Test
  void shouldAgreeWithItselfCellByCell() {
    engine.load(Specimen.class, List.of(FULL, BARE));

    assertThat(TableComparison.compare(Specimen.class, engine::read, engine::read)).isEmpty();
  }

  /** A recipe for {@link Amount}. */
  protected static SqlRecipe amounts(String sql) {
    return new SqlRecipe(Amount.class, List.of(Reading.class), sql);
  }

  /** Every file below a folder with its SHA-256. */
  protected static List<String> hashes(Path folder) {
    return everyFile(folder).stream().map(file -> file + " " + hash(folder.resolve(file))).toList();
  }

  private static List<Path> everyFile(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
