package pingyi.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.Engine;
import pingyi.engine.EngineException;
import pingyi.engine.EngineFactory.Settings;
import pingyi.engine.contract.Specimen;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Long tables go into a rule and come out of it by other ways than short ones. */
class LongTablesTest {
  /** Some 20,000 are inserted while the next are made: these are three times of that. */
  private static final int ROWS = 60_000;

  /** Among the second, so that others are on their way before and come after it. */
  private static final int FAULTY = 30_000;

  /** A specimen as a rule saw it. */
  @Table(
      stage = Table.Stage.DERIVED,
      zh = "副本",
      grain = "One copied specimen.",
      key = {"ordinal"})
  public record Copied(
      @Column(zh = "序号", says = "Its place in the order in which they came.") int ordinal,
      @Column(zh = "名称", says = "The name.") String name,
      @Column(zh = "年度", says = "The year.") int reviewYear,
      @Column(zh = "票数", says = "A long count.") long ballots,
      @Column(zh = "得分", says = "A score.") double score,
      @Column(zh = "有效", says = "A flag.") boolean valid,
      @Column(zh = "备注", says = "A text or nothing.") @Nullable String remark,
      @Column(zh = "名次", says = "A number or nothing.") @Nullable Integer rank,
      @Column(zh = "总数", says = "A long number or nothing.") @Nullable Long total,
      @Column(zh = "误差", says = "A fraction or nothing.") @Nullable Double error,
      @Column(zh = "标记", says = "A flag or nothing.") @Nullable Boolean flagged) {

    static Copied of(Specimen each, int ordinal) {
      return new Copied(
          ordinal,
          each.name(),
          each.reviewYear(),
          each.ballots(),
          each.score(),
          each.valid(),
          each.remark(),
          each.rank(),
          each.total(),
          each.error(),
          each.flagged());
    }
  }

  private enum Fault {
    NONE,
    NULL,
    KEY_TWICE,
    EXCEPTION
  }

  private record Copying(Fault fault) implements RecordRecipe<Specimen, Copied> {
    @Override
    public Class<Specimen> input() {
      return Specimen.class;
    }

    @Override
    public Class<Copied> output() {
      return Copied.class;
    }

    @Override
    public List<Class<? extends Record>> references() {
      return List.of();
    }

    @Override
    @SuppressWarnings("NullAway")
    public Rule<Specimen, Copied> rule(References references) {
      int[] seen = {0};
      return (each, out) -> {
        int ordinal = seen[0]++;
        boolean faulty = ordinal == FAULTY;
        if (faulty && fault == Fault.EXCEPTION) {
          throw new IllegalStateException("a fault of the rule");
        }
        Specimen copied =
            faulty && fault == Fault.NULL ? Specimen.of(null, each.reviewYear(), 1) : each;
        out.accept(Copied.of(copied, faulty && fault == Fault.KEY_TWICE ? 5 : ordinal));
      };
    }

    @Override
    public String source() {
      return "Copying.java";
    }
  }

  @TempDir Path folder;

  private Engine engine;
  private final List<Specimen> specimens = new ArrayList<>();

  @BeforeEach
  void load() {
    engine = new EmbeddedEngineFactory().open(new Settings(folder, Optional.empty(), 2));
    for (int i = 0; i < ROWS; i++) {
      boolean empty = i % 3 == 0;
      specimens.add(
          new Specimen(
              "支部" + i % 1_000 + (i % 2 == 0 ? "" : " with a name that does not fit its cell"),
              2000 + i / 1_000,
              3_000_000_000L + i,
              i / 7.0,
              i % 2 == 0,
              empty ? null : i % 3 == 1 ? "" : "评议𠮷😀" + i % 5,
              empty ? null : i,
              empty ? null : 5_000_000_000L + i,
              empty ? null : i / 3.0,
              empty ? null : i % 5 == 0));
    }
    engine.load(Specimen.class, specimens);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void shouldHandEveryCellOverInOrderAndTakeItIn() {
    engine.make(new Copying(Fault.NONE));

    List<Copied> expected = new ArrayList<>();
    specimens.stream()
        .sorted(Comparator.comparingInt(Specimen::reviewYear).thenComparing(Specimen::name))
        .forEach(each -> expected.add(Copied.of(each, expected.size())));
    assertThat(engine.read(Copied.class)).isEqualTo(expected);
    assertThat(engine.count(Copied.class)).isEqualTo(ROWS);
  }

  @Test
  void shouldNameRecipeTableAndRowOfANull() {
    assertThatThrownBy(() -> engine.make(new Copying(Fault.NULL)))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("Copying.java: copied.name is null")
        .hasMessageContaining("ordinal=" + FAULTY);
  }

  @Test
  void shouldNameAKeyThatTwoRowsHave() {
    assertThatThrownBy(() -> engine.make(new Copying(Fault.KEY_TWICE)))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("Copying.java: two rows of copied have the same key")
        .hasMessageContaining("ordinal=5");
  }

  @Test
  void shouldThrowWhatTheRuleThrew() {
    assertThatThrownBy(() -> engine.make(new Copying(Fault.EXCEPTION)))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("The recipe Copying.java failed on Specimen")
        .hasRootCauseMessage("a fault of the rule");
  }
}
