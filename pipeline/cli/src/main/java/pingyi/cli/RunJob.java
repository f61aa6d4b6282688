package pingyi.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.engine.Engine;
import pingyi.engine.EngineTables;
import pingyi.engine.RecipeRun;
import pingyi.engine.kept.KeptRules;
import pingyi.intake.Intake;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.warehouse.read.KeptTables;
import pingyi.warehouse.read.Presentation;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.version.Publication;
import pingyi.warehouse.version.PublishRequest;
import pingyi.warehouse.version.RowTotals;
import pingyi.warehouse.version.RunFacts;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** The main job after reading: compute, balance, publish, print. */
final class RunJob {
  /**
   * What the user asked for.
   *
   * @param out the folder of the outputs
   * @param warehouse where the versions are published
   * @param engine auto, embedded or spark
   * @param master the address of a Spark cluster
   * @param mebibytes how much memory the embedded engine's tables may take
   * @param language the language of outputs and messages
   * @param wishes what the outputs should be otherwise than usual
   */
  record Options(
      Path out,
      Warehouse warehouse,
      String engine,
      Optional<String> master,
      OptionalLong mebibytes,
      Locale language,
      Presentation.Wishes wishes) {}

  /** What came of it. */
  record Outcome(
      Publication publication,
      List<Accounting> accounting,
      RowTotals totals,
      ReportedSummary reported,
      List<Path> outputs) {}

  /** More threads would wait for each other and need more memory. */
  private static final int HANDS = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final Options options;
  private final EngineOpening opening;
  private final Incremental earlier;
  private final Words words;
  private final Progress progress;

  RunJob(
      Options options, EngineOpening opening, Incremental earlier, Words words, Progress progress) {
    this.opening = opening;
    this.earlier = earlier;
    this.options = options;
    this.words = words;
    this.progress = progress;
  }

  /** Runs on a workspace that was read and found usable. */
  Outcome run(Intake intake) {
    RunIdentity identity = RunIdentity.of(intake.tables().read(SourceFile.class));
    Warehouse warehouse = options.warehouse();
    Optional<Version> current = warehouse.current();
    warehouse.demandStanding(identity.runId());
    return current.isPresent() && current.get().runId().equals(identity.runId())
        ? printAgain(current.get(), warehouse)
        : computeAndPublish(intake, identity, warehouse);
  }

  private Outcome printAgain(Version current, Warehouse warehouse) {
    progress.stage(words.say("stage.unchanged", current.sequence()));
    progress.stage(words.say("stage.reuse"));
    progress.stage(words.say("stage.print"));
    Publication same =
        new Publication(Publication.Outcome.ALREADY_PUBLISHED, current, current.receipt());
    try (VersionReader reader = VersionReader.open(warehouse.fetched(current))) {
      return printed(current.runId(), reader, warehouse, totals -> same);
    }
  }

  private Outcome computeAndPublish(Intake intake, RunIdentity identity, Warehouse warehouse) {
    long rows = intake.rows();
    EngineChoice choice = EngineChoice.of(options.engine(), options.master(), rows);
    choice.demandFit(rows, options.mebibytes(), words);
    progress.stage(words.say("stage.compute", choice.name(), words.say(choice.reason(), rows)));
    Engine engine = opening.engine(choice);
    AtomicLong made = new AtomicLong();
    try (Shelf shelf = Shelf.among(options.out(), engine, words)) {
      compute(
          engine,
          intake,
          earlier.over(Recipes.all(), engine.name()),
          Tables.all(),
          KeptRules.storing(
              earlier.work(),
              (recipe, done, total) -> {
                progress.done(words.say("step.recipe", done, total, recipe.source()));
                progress.part(made.addAndGet(engine.atMost(recipe.output())), done, total);
              }),
          table -> {
            if (shelf.put(table)) {
              progress.done(Phases.storing(table));
            }
          });
      earlier.say(engine.name(), words, progress::line);
      progress.stage(words.say("stage.publish"));
      return printed(
          identity.runId(),
          new EngineTables(engine),
          warehouse,
          totals -> publish(engine, shelf, identity, warehouse, totals));
    }
  }

  private Publication publish(
      Engine engine, Shelf shelf, RunIdentity identity, Warehouse warehouse, RowTotals totals) {
    Map<String, Long> counts = new HashMap<>();
    for (Class<? extends Record> table : Tables.all()) {
      counts.put(TableSchema.of(table).name(), engine.count(table));
    }
    PublishRequest request =
        PublishRequest.of(
            identity.runId(),
            new RunFacts(identity.inputs(), identity.code(), engine.name(), totals),
            counts,
            words.say("publish.reason"));
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    AtomicLong stored = new AtomicLong();
    progress.rows(0, total);
    Publication publication =
        warehouse.publish(
            request,
            folder -> {
              List<Class<? extends Record>> left = shelf.give(folder);
              long given = total - left.stream().mapToLong(engine::count).sum();
              progress.rows(stored.addAndGet(given), total);
              // Each table waits for the disk and for its own sorting; side by side they wait
              // together.
              left.parallelStream()
                  .forEach(
                      table -> {
                        progress.step(TableSchema.of(table).name());
                        engine.write(table, folder);
                        progress.rows(stored.addAndGet(engine.count(table)), total);
                      });
            });
    // Its folders go while the outputs are still being printed.
    shelf.close();
    progress.stage(words.say("stage.print"));
    return publication;
  }

  /**
   * Prints the tables of a run while it is being published. The stored rows are the engine's, which
   * the publishing itself checks; the outputs appear when it is done.
   */
  private Outcome printed(
      String runId,
      TableReader all,
      Warehouse warehouse,
      Function<RowTotals, Publication> publishing) {
    KeptTables tables = new KeptTables(all);
    List<Accounting> accounting = Balance.byPath(tables.read(Accounting.class));
    RowTotals totals = Balance.check(accounting, words);
    ReportedSummary reported = ReportedSummary.of(tables);
    Printing printing =
        Printing.begin(
            new Presentation.Request(
                runId,
                ProtectedReader.of(tables, Role.ANALYST),
                ProtectedReader.of(tables, Role.LEADERSHIP),
                options.out(),
                options.language(),
                Predecessor.of(warehouse, runId, tables),
                options.wishes()),
            words,
            progress::step);
    try {
      Publication publication = publishing.apply(totals);
      return new Outcome(publication, accounting, totals, reported, printing.settle());
    } finally {
      printing.abandon();
    }
  }

  /** Makes every table on an engine. */
  static void compute(Engine engine, Intake intake, RecipeRun.Listener listener) {
    compute(engine, intake, Recipes.all(), Tables.all(), listener, table -> {});
  }

  /**
   * Makes the tables of some recipes, which need no others.
   *
   * @param wanted the tables that are read afterwards
   */
  static void compute(
      Engine engine,
      Intake intake,
      List<Recipe> recipes,
      Collection<Class<? extends Record>> wanted,
      RecipeRun.Listener listener,
      RecipeRun.Afterwards afterwards) {
    List<Class<? extends Record>> loaded = RecipeRun.load(engine, Recipes.all(), intake.tables());
    engine.receive(intake.bulk());
    RecipeRun.run(engine, recipes, loaded, Set.copyOf(wanted), listener, afterwards, HANDS);
  }
}
