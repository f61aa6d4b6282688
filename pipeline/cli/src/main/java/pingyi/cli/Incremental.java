package pingyi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pingyi.engine.kept.KeptRules;
import pingyi.method.recipe.Recipe;
import pingyi.warehouse.kept.KeptOutcome;
import pingyi.warehouse.kept.KeptWork;

/** What a run takes over from the runs before it, and how it says so. */
final class Incremental {
  /** The folder of kept results, in that of the outputs. */
  static final String FOLDER = ".kept";

  private static final String FILES = "records-";

  private final KeptWork work;

  /** Takes over what lies there. */
  Incremental(KeptWork work) {
    this.work = work;
  }

  /** Takes nothing over. */
  static Incremental not() {
    return new Incremental(KeptWork.none());
  }

  /** Takes over what lies beside the outputs, if the program can tell itself from another. */
  static Incremental beside(Path out, Words words, Consumer<String> notices) {
    Optional<String> program = ProgramStamp.ofThisProcess();
    if (program.isEmpty()) {
      notices.accept(words.say("kept.classes"));
    }
    return new Incremental(
        program.map(stamp -> KeptWork.in(out.resolve(FOLDER), stamp)).orElse(KeptWork.none()));
  }

  KeptWork work() {
    return work;
  }

  /** Keeps what was read; not before the outputs' folder is known to be none of the inputs'. */
  void keepFiles() {
    work.store();
  }

  /** The recipes as an engine runs them; one that sends rules to workers makes everything anew. */
  List<Recipe> over(List<Recipe> recipes, String engine) {
    return engine.equals(EngineChoice.SPARK)
        ? recipes
        : KeptRules.over(recipes, KeptRules::costly, work);
  }

  /** Says what was taken over and what was made. */
  void say(String engine, Words words, Consumer<String> out) {
    if (!work.keeps()) {
      return;
    }
    List<KeptOutcome> files = outcomes(true);
    List<KeptOutcome> rules = outcomes(false);
    long taken = taken(files);
    out.accept(words.say("kept.files", taken, taken + made(files), years(files, words)));
    if (engine.equals(EngineChoice.SPARK)) {
      out.accept(words.say("kept.spark"));
    } else {
      out.accept(
          words.say("kept.rules", taken(rules), taken(rules) + made(rules), names(rules, words)));
      work.tidy();
    }
    work.outcomes().stream()
        .filter(KeptOutcome::damaged)
        .forEach(each -> out.accept(words.say("kept.damaged", each.step())));
    work.fault().ifPresent(fault -> out.accept(words.say("kept.fault", fault)));
  }

  private List<KeptOutcome> outcomes(boolean ofFiles) {
    return work.outcomes().stream()
        .filter(each -> each.step().startsWith(FILES) == ofFiles)
        .filter(each -> each.taken() + each.made() > 0)
        .toList();
  }

  private String years(List<KeptOutcome> files, Words words) {
    String years =
        files.stream()
            .filter(KeptOutcome::unchanged)
            .map(each -> each.step().substring(FILES.length()))
            .filter(year -> !year.equals("other"))
            .sorted()
            .collect(Collectors.joining(words.say("kept.comma")));
    return years.isEmpty() ? words.say("kept.none") : years;
  }

  private static String names(List<KeptOutcome> rules, Words words) {
    return rules.stream()
        .map(each -> each.step().substring(each.step().indexOf('-') + 1))
        .collect(Collectors.joining(words.say("kept.comma")));
  }

  private static long taken(List<KeptOutcome> outcomes) {
    return outcomes.stream().mapToLong(KeptOutcome::taken).sum();
  }

  private static long made(List<KeptOutcome> outcomes) {
    return outcomes.stream().mapToLong(KeptOutcome::made).sum();
  }
}
