package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pingyi.engine.Engine;
import pingyi.engine.EngineFactory;
import pingyi.engine.RecipeRun;
import pingyi.engine.kept.KeptRules;
import pingyi.generate.send.Formats;
import pingyi.intake.Intake;
import pingyi.intake.WorkspaceReader;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.warehouse.kept.KeptOutcome;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/**
 * A run that takes over what earlier ones made stores the same bytes as one that makes everything,
 * whatever was changed in between; changes come one after the other over the same kept results. All
 * rules are looked up here, also those for which the main job finds it too dear.
 */
class IncrementalTest {
  private static final String BEFORE = "records-";

  /** What a run stored, and what it took over. */
  private record Run(
      Map<String, String> stored, List<String> findings, List<KeptOutcome> outcomes) {
    long made(String steps) {
      return outcomes.stream()
          .filter(each -> each.step().startsWith(steps))
          .mapToLong(KeptOutcome::made)
          .sum();
    }

    long taken(String steps) {
      return outcomes.stream()
          .filter(each -> each.step().startsWith(steps))
          .mapToLong(KeptOutcome::taken)
          .sum();
    }
  }

  /** One workspace with its kept results. */
  private static final class Runs {
    private final ChangingWorkspace workspace;
    private final Path kept = Scratch.folder("pingyi-kept").resolve("kept");
    private Run last;

    Runs(Path original) throws IOException {
      workspace = ChangingWorkspace.of(original);
      last = compute(workspace.root(), KeptWork.in(kept, "these classes"));
    }

    /** Runs again after a change, both ways. */
    Run after(String change) throws IOException {
      Run full = compute(workspace.root(), KeptWork.none());
      Run incremental = compute(workspace.root(), KeptWork.in(kept, "these classes"));

      assertThat(incremental.stored()).as(change).isEqualTo(full.stored());
      assertThat(incremental.findings()).as(change).isEqualTo(full.findings());
      assertThat(full.stored()).as(change + " changes something").isNotEqualTo(last.stored());
      assertThat(incremental.taken("rule-")).as(change).isPositive();
      last = incremental;
      return incremental;
    }
  }

  @Test
  void shouldStoreTheSameAfterEveryChangeOfTheUniversity() throws IOException {
    Runs runs = new Runs(Sample.UNIVERSITY.path());
    ChangingWorkspace workspace = runs.workspace;
    String review = "records/2022/review-2022.csv";
    String quarters = "records/2021/quarterly-2021.csv";

    assertThat(runs.last.made(BEFORE)).isEqualTo(14);
    workspace.replace(quarters, ",91.0,", ",91.5,");
    Run cell = runs.after("a cell");
    assertThat(cell.made(BEFORE)).isEqualTo(1);
    assertThat(cell.taken("rule-")).isGreaterThan(cell.made("rule-"));
    assertThat(cell.outcomes())
        .filteredOn(each -> each.step().startsWith(BEFORE) && !each.step().endsWith("2021"))
        .hasSize(6)
        .allMatch(KeptOutcome::unchanged);
    workspace.swap(review, 3, 7);
    workspace.replace(review, "宣传部党支部", "合计部党支部");
    assertThat(runs.after("a row moved, a name misspelt").made(BEFORE)).isEqualTo(1);
    workspace.copyHead(quarters, 6, "records/2021/quarterly-2021-again.csv");
    workspace.move("records/2022/rectification-2022-later.csv", "records/2022/later.csv");
    assertThat(runs.after("a file added, one renamed").made(BEFORE)).isEqualTo(2);
    workspace.delete("records/2020/review-2020.csv");
    assertThat(runs.after("the file of a year removed").made(BEFORE)).isZero();
    // Without the alias, a row that begins so is a total.
    workspace.append("rulebook/organization_aliases.csv", "合计部党支部,XZ-03,,,笔误");
    assertThat(runs.after("an alias added").taken(BEFORE)).isZero();
    workspace.replace("rulebook/organization_events.csv", "XZ-16,XZ-23,18", "XZ-16,XZ-23,21");
    assertThat(runs.after("an event's weight").made(BEFORE)).isZero();
    workspace.replace("rulebook/scales.yaml", "points: 80", "points: 82");
    assertThat(runs.after("a scale").made(BEFORE)).isZero();
    workspace.replace("rulebook/policies.yaml", "confidence: 0.95", "confidence: 0.9");
    assertThat(runs.after("a policy").made(BEFORE)).isZero();
    workspace.replace("pingyi.yaml", "as_of: 202", "as_of: 203");
    assertThat(runs.after("the day of the report").taken(BEFORE)).isZero();
  }

  @Test
  void shouldStoreTheSameAfterEveryChangeOfTheCompany() throws IOException {
    Runs runs = new Runs(Sample.COMPANY.path());
    ChangingWorkspace workspace = runs.workspace;

    workspace.append("rulebook/organization_events.csv", "E2023-9,renamed,2023-06-01,WY-06,,,改名");
    runs.after("an event added");
    workspace.append("rulebook/themes.csv", "steel,new,炼钢,Steel,炼钢 转炉,炼钢党员不足,");
    runs.after("a theme added");
    workspace.swap("records/2020/panel-2020.csv", 4, 9);
    runs.after("a row moved");
    workspace.delete("records/2022/rectification-2022-later.csv");
    runs.after("a list removed");
  }

  @Test
  void shouldStoreTheSameAfterRandomChangesOfAGeneratedWorkspace() throws IOException {
    Path folder = GeneratedWorkspace.folder().resolve("workspace");
    Runs runs = new Runs(GeneratedWorkspace.of(7, Formats.CSV, folder).path());
    Random random = new Random(11);

    for (int round = 0; round < 2; round++) {
      runs.after("round " + round + ", a digit in " + runs.workspace.changeSomeDigit(random));
    }
    runs.workspace.delete(runs.workspace.csv().get(random.nextInt(runs.workspace.csv().size())));
    runs.after("some file removed");
  }

  @Test
  void shouldTakeEverythingOverWhereNothingChanged() throws IOException {
    Runs runs = new Runs(Sample.UNIVERSITY.path());

    Run again = compute(runs.workspace.root(), KeptWork.in(runs.kept, "these classes"));

    assertThat(again.stored()).isEqualTo(runs.last.stored());
    assertThat(again.outcomes()).isNotEmpty().allMatch(each -> each.made() + each.lost() == 0);
    assertThat(compute(runs.workspace.root(), KeptWork.in(runs.kept, "other classes")).taken(""))
        .isZero();
  }

  private static Run compute(Path workspace, KeptWork kept) throws IOException {
    Intake intake =
        WorkspaceReader.read(
            workspace, new WorkspaceReader.Options(Locale.ENGLISH, file -> {}, kept));
    assertThat(intake.usable()).as("%s", intake.findings()).isTrue();
    kept.store();
    EngineFactory factory =
        ServiceLoader.load(EngineFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals("embedded"))
            .findFirst()
            .orElseThrow();
    Path scratch = Scratch.folder("pingyi-test");
    Map<String, String> stored = new TreeMap<>();
    try (Engine engine = factory.open(new EngineFactory.Settings(scratch, Optional.empty(), 2))) {
      List<Recipe> recipes = KeptRules.over(Recipes.all(), each -> true, kept);
      List<Class<? extends Record>> loaded = RecipeRun.load(engine, Recipes.all(), intake.tables());
      engine.receive(intake.bulk());
      RecipeRun.run(engine, recipes, loaded, KeptRules.storing(kept, (recipe, done, total) -> {}));
      Path folder = Files.createDirectories(scratch.resolve("stored"));
      for (Class<? extends Record> table : Tables.all()) {
        for (Path file : engine.write(table, folder)) {
          stored.put(
              TableSchema.of(table).name() + " " + file, Digests.sha256(folder.resolve(file)));
        }
      }
    }
    kept.tidy();
    return new Run(
        stored, intake.findings().stream().map(Object::toString).toList(), kept.outcomes());
  }
}
