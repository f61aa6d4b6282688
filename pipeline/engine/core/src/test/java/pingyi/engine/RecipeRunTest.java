package pingyi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pingyi.engine.contract.Amount;
import pingyi.engine.contract.Chain;
import pingyi.engine.contract.Label;
import pingyi.engine.contract.Reading;
import pingyi.engine.contract.Specimen;
import pingyi.method.bulk.BulkFile;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.table.TableSchema;

@Timeout(60)
class RecipeRunTest {
  private static final Recipe AMOUNT = recipe(Amount.class, Reading.class);
  private static final Recipe LABEL = recipe(Label.class, Reading.class);
  private static final Recipe CHAIN = recipe(Chain.class, Amount.class, Label.class);

  private static final Set<Class<? extends Record>> ALL =
      Set.of(Reading.class, Amount.class, Label.class, Chain.class);

  private final Watched engine = new Watched();
  private final List<Class<?>> afterwards = Collections.synchronizedList(new ArrayList<>());

  @Test
  void shouldMakeInputsBeforeWhatReadsThemInWhateverOrderTheyAreListed() {
    for (int hands = 1; hands <= 4; hands++) {
      engine.made.clear();

      run(hands, CHAIN, LABEL, AMOUNT);

      assertThat(engine.made).hasSize(3);
      assertThat(engine.made.get(2)).isEqualTo(CHAIN);
    }
  }

  @Test
  void shouldMakeWhatDoesNotNeedEachOtherAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    engine.making =
        recipe -> {
          if (recipe != CHAIN) {
            both.countDown();
            await(both);
          }
        };

    run(2, AMOUNT, LABEL, CHAIN);

    assertThat(engine.made).hasSize(3);
  }

  @Test
  void shouldMakeOneAtATimeOfThoseThatReadLongTables() {
    engine.rows.put(Reading.class, 10_000_000L);
    AtomicInteger atOnce = new AtomicInteger();
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    engine.making =
        recipe -> {
          seen.add(atOnce.incrementAndGet());
          pause();
          atOnce.decrementAndGet();
        };

    run(4, AMOUNT, LABEL, recipe(Specimen.class, Reading.class));

    assertThat(seen).containsExactly(1, 1, 1);
  }

  @Test
  void shouldMakeWhatDoesNotFillTheMachineBesideThem() {
    engine.rows.put(Reading.class, 10_000_000L);
    engine.modest.add(AMOUNT);
    CountDownLatch both = new CountDownLatch(2);
    engine.making =
        recipe -> {
          both.countDown();
          await(both);
        };

    run(2, AMOUNT, LABEL);

    assertThat(engine.made).containsExactlyInAnyOrder(AMOUNT, LABEL);
  }

  @Test
  void shouldTellOfEveryTableOnceItIsThere() {
    run(3, AMOUNT, LABEL, CHAIN);

    assertThat(afterwards)
        .containsExactlyInAnyOrder(Reading.class, Amount.class, Label.class, Chain.class);
  }

  @Test
  void shouldForgetWhatIsNotWantedOnceAllHaveReadIt() {
    run(1, Set.of(Label.class), CHAIN, LABEL, AMOUNT);

    assertThat(engine.did)
        .containsExactly(
            "made label",
            "made amount",
            "forgot reading",
            "made chain",
            "forgot amount",
            "forgot chain");
    assertThat(afterwards).containsExactly(Label.class);
  }

  @Test
  void shouldNotForgetWhatSomebodyIsReading() {
    CountDownLatch labelled = new CountDownLatch(1);
    engine.making =
        recipe -> {
          if (recipe == AMOUNT) {
            await(labelled);
            pause();
          } else if (recipe == LABEL) {
            labelled.countDown();
          }
        };

    run(2, Set.of(Chain.class), AMOUNT, LABEL, CHAIN);

    assertThat(engine.did)
        .containsSubsequence("made label", "made amount", "forgot reading", "made chain");
  }

  @Test
  void shouldForgetAtOnceWhatNobodyReads() {
    run(1, Set.of(), LABEL);

    assertThat(engine.did).containsExactly("made label", "forgot reading", "forgot label");
  }

  @Test
  void shouldCountWhatIsDone() {
    List<String> told = Collections.synchronizedList(new ArrayList<>());

    RecipeRun.run(
        engine,
        List.of(AMOUNT, LABEL, CHAIN),
        List.of(Reading.class),
        ALL,
        (recipe, done, total) -> told.add(done + "/" + total),
        table -> {},
        2);

    assertThat(told).containsExactly("1/3", "2/3", "3/3");
  }

  @Test
  void shouldEndWithTheFaultOfARecipeAndMakeNothingThatNeedsIt() {
    EngineException fault = new EngineException("no");
    engine.making =
        recipe -> {
          if (recipe == LABEL) {
            throw fault;
          }
        };

    assertThatThrownBy(() -> run(2, AMOUNT, LABEL, CHAIN)).isSameAs(fault);
    assertThat(engine.made).doesNotContain(CHAIN);
  }

  @Test
  void shouldNameWhatNothingMakes() {
    assertThatThrownBy(() -> run(2, AMOUNT, CHAIN))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("sql/chain.sql")
        .hasMessageContaining("label");
  }

  private void run(int hands, Recipe... recipes) {
    run(hands, ALL, recipes);
  }

  private void run(int hands, Set<Class<? extends Record>> wanted, Recipe... recipes) {
    RecipeRun.run(
        engine,
        List.of(recipes),
        List.of(Reading.class),
        wanted,
        (recipe, done, total) -> {},
        afterwards::add,
        hands);
  }

  @SafeVarargs
  private static Recipe recipe(Class<? extends Record> output, Class<? extends Record>... inputs) {
    return new SqlRecipe(output, List.of(inputs), "");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes nothing, and remembers in which order; refuses what reads a table that is not there. */
  private static final class Watched implements Engine {
    private final List<Recipe> made = Collections.synchronizedList(new ArrayList<>());
    private final List<String> did = Collections.synchronizedList(new ArrayList<>());
    private final Map<Class<?>, Long> rows = new HashMap<>();
    private final Set<Class<?>> there = ConcurrentHashMap.newKeySet();
    private Consumer<Recipe> making = recipe -> {};
    private final Set<Recipe> modest = new HashSet<>();

    @Override
    public boolean fillsMachine(Recipe recipe) {
      return !modest.contains(recipe);
    }

    @Override
    public void make(Recipe recipe) {
      assertThat(recipe.inputs())
          .allMatch(input -> input == Reading.class || there.contains(input));
      making.accept(recipe);
      there.add(recipe.output());
      made.add(recipe);
      did.add("made " + recipe.name());
    }

    @Override
    public void forget(Class<? extends Record> table) {
      did.add("forgot " + TableSchema.of(table).name());
    }

    @Override
    public long count(Class<? extends Record> table) {
      return rows.getOrDefault(table, 1L);
    }

    @Override
    public String name() {
      return "watched";
    }

    @Override
    public <T extends Record> void load(Class<T> table, Iterable<T> rows) {}

    @Override
    public void receive(List<BulkFile> files) {}

    @Override
    public <T extends Record> List<T> read(Class<T> table) {
      return List.of();
    }

    @Override
    public List<Path> write(Class<? extends Record> table, Path folder) {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
