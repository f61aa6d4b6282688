package pingyi.engine.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.RuleOutput;
import pingyi.engine.contract.Chain;
import pingyi.engine.contract.Label;
import pingyi.engine.contract.Link;
import pingyi.engine.contract.Reading;
import pingyi.engine.contract.Relabel;
import pingyi.engine.contract.Specimen;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.method.recipe.SqlRecipe;
import pingyi.warehouse.kept.KeptOutcome;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.table.TableSchema;

class KeptRulesTest {
  private static final References NOTHING = new References(Map.of());
  private static final Reading A1 = new Reading("a", 1, "x", 1);
  private static final Reading A2 = new Reading("a", 2, null, 2);
  private static final Reading B2 = new Reading("b", 2, null, 3);

  @TempDir Path folder;

  @Test
  void shouldMakeOnlyTheGroupsThatChanged() {
    List<Chain> first = linked(new Link(1), List.of(A1, A2, B2), 0, 2);
    List<Chain> same = linked(new Link(1), List.of(A1, A2, B2), 2, 0);
    Reading changed = new Reading("a", 2, null, -2);
    List<Chain> other = linked(new Link(1), List.of(A1, changed, B2), 1, 1);
    List<Chain> fewer = linked(new Link(1), List.of(A1, changed), 1, 0);

    assertThat(same).isEqualTo(first);
    assertThat(other).isEqualTo(first);
    assertThat(fewer).isEqualTo(first.subList(0, 1));
  }

  @Test
  void shouldTakeNothingFromARecipeThatHoldsSomethingElse() {
    linked(new Link(1), List.of(B2), 0, 1);

    linked(new Link(2), List.of(B2), 0, 1);
  }

  @Test
  void shouldMakeEverythingWhenAReferenceChanged() {
    List<Specimen> specimens = List.of(Specimen.of("oak", 2020, 1), Specimen.of("elm", 2021, 2));

    assertThat(relabelled(specimens, "tree", 0, 2)).extracting(Chain::order).containsOnly("tree");
    assertThat(relabelled(specimens, "tree", 2, 0)).extracting(Chain::order).containsOnly("tree");
    assertThat(relabelled(specimens, "wood", 0, 2)).extracting(Chain::order).containsOnly("wood");
  }

  @Test
  void shouldLeaveTextsAndRunsWithoutKeepingAlone() {
    Recipe sql = new SqlRecipe(Chain.class, List.of(), "SELECT 1");

    assertThat(KeptRules.over(List.of(sql), each -> true, KeptWork.in(folder, "p")))
        .containsExactly(sql);
    assertThat(KeptRules.over(List.of(new Link(1)), each -> false, KeptWork.in(folder, "p")))
        .containsExactly(new Link(1));
    assertThat(KeptRules.over(List.of(new Link(1)), each -> true, KeptWork.none()))
        .containsExactly(new Link(1));
  }

  @Test
  void shouldLookUpOnlyWhatCostsMoreThanThat() {
    assertThat(Recipes.all().stream().filter(KeptRules::costly).map(Recipe::name))
        .containsExactly("organization_suggestion", "rank_set");
  }

  @Test
  void shouldAnswerAsTheRecipeItself() throws ReflectiveOperationException {
    for (Recipe recipe : Recipes.all()) {
      Recipe kept = KeptRules.over(List.of(recipe), each -> true, KeptWork.in(folder, "p")).get(0);
      for (Class<?> kind : List.of(Recipe.class, GroupRecipe.class, RecordRecipe.class)) {
        for (Method question : kind.getMethods()) {
          if (kind.isInstance(recipe) && question.getParameterCount() == 0) {
            assertThat(question.invoke(kept))
                .as(recipe.source() + " " + question.getName())
                .isEqualTo(question.invoke(recipe));
          }
        }
      }
    }
  }

  @Test
  void shouldStoreWhatARecipeMadeWhenItIsFinished() {
    KeptWork work = KeptWork.in(folder, "p");
    Recipe recipe = KeptRules.over(List.of(new Link(1)), each -> true, work).get(0);
    run(recipe, List.of(B2));

    List<String> told = new ArrayList<>();
    KeptRules.storing(work, (each, done, total) -> told.add(each.source() + done + total))
        .finished(recipe, 1, 2);

    assertThat(told).containsExactly("contract/Link.java12");
    assertThat(folder.resolve("rule-chain.kept")).isRegularFile();
  }

  private List<Chain> linked(Link link, List<Reading> rows, int taken, int made) {
    KeptWork work = KeptWork.in(folder, "p");
    List<Chain> chains = run(KeptRules.over(List.of(link), each -> true, work).get(0), rows);
    shouldHave(work, taken, made);
    return chains;
  }

  @SuppressWarnings("unchecked")
  private static List<Chain> run(Recipe recipe, List<Reading> rows) {
    List<Chain> chains = new ArrayList<>();
    RuleOutput.ofGroups((GroupRecipe<Reading, Chain>) recipe, NOTHING, rows.iterator())
        .forEachRemaining(chains::add);
    return chains;
  }

  @SuppressWarnings("unchecked")
  private List<Chain> relabelled(List<Specimen> rows, String called, int taken, int made) {
    List<Label> labels = List.of(new Label("elm", called, null), new Label("oak", called, null));
    TableSchema<Label> schema = TableSchema.of(Label.class);
    References references =
        new References(Map.of(Label.class, labels.stream().map(schema::values).toList()));
    KeptWork work = KeptWork.in(folder, "p");
    Recipe recipe = KeptRules.over(List.of(new Relabel()), each -> true, work).get(0);
    List<Chain> chains = new ArrayList<>();
    RuleOutput.ofRecords((RecordRecipe<Specimen, Chain>) recipe, references, rows.iterator())
        .forEachRemaining(chains::add);
    shouldHave(work, taken, made);
    return chains;
  }

  private static void shouldHave(KeptWork work, int taken, int made) {
    work.store();
    assertThat(work.outcomes())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.taken()).isEqualTo(taken);
              assertThat(outcome.made()).isEqualTo(made);
            })
        .extracting(KeptOutcome::damaged)
        .isEqualTo(false);
  }
}
