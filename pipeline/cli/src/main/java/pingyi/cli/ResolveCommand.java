package pingyi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pingyi.engine.Engine;
import pingyi.intake.Intake;
import pingyi.intake.finding.Findings;
import pingyi.intake.resolve.DecisionBook;
import pingyi.intake.resolve.DecisionForm;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.Recipes;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.OrganizationMatch;
import pingyi.warehouse.table.recognised.OrganizationSuggestion;
import pingyi.warehouse.table.recognised.SentName;
import pingyi.warehouse.table.working.RecordSubject;

/**
 * Lists the names that matched nothing in a spreadsheet, and keeps in the rulebook what a person
 * decided there.
 */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description =
        "Write the names that matched no organization into a spreadsheet, and read it back when it is filled in.")
final class ResolveCommand implements Callable<Integer> {
  /** What the spreadsheet is filled from. */
  private static final Set<Class<? extends Record>> READ =
      Set.of(
          SourceFile.class,
          ReceivedRecord.class,
          RecordSubject.class,
          SentName.class,
          Organization.class,
          OrganizationMatch.class,
          OrganizationSuggestion.class);

  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "default: data-samples/university")
  Path workspace = Folders.sample();

  @Option(
      names = "--read",
      paramLabel = "FILE",
      description = "a filled spreadsheet; default: the one of the last time, if it is filled in")
  @Nullable Path read;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the spreadsheet to write; default: WORKSPACE/out/resolve.xlsx")
  @Nullable Path out;

  @Mixin LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintStream screen = System.out;
    Words words = language.words();
    Path target = out == null ? workspace.resolve("out").resolve("resolve.xlsx") : out;
    Intake intake = usable(words, screen);
    Optional<Path> filled = filled(target, words);
    if (filled.isPresent()) {
      keep(filled.get(), intake, words, screen);
      intake = usable(words, screen);
    }
    write(target, intake, words, screen);
    return ExitCode.DONE.number();
  }

  private Intake usable(Words words, PrintStream screen) {
    Intake intake = Reading.read(workspace, words, path -> {});
    if (!intake.usable()) {
      Reading.print(intake.findings(), words, screen);
      throw new CommandFault(ExitCode.BAD_INPUT, words.say("fault.findings"));
    }
    return intake;
  }

  /** The spreadsheet that is named, else that of the last time if somebody filled it in. */
  private Optional<Path> filled(Path target, Words words) throws IOException {
    Path named = read;
    if (named != null) {
      if (!Files.isRegularFile(named)) {
        throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.form", named));
      }
      return Optional.of(named);
    }
    boolean decided =
        Files.isRegularFile(target)
            && DecisionBook.filled(target, today(), new Findings(words.language()));
    return decided ? Optional.of(target) : Optional.empty();
  }

  private void keep(Path form, Intake intake, Words words, PrintStream screen) throws IOException {
    Findings findings = new Findings(words.language());
    Optional<DecisionBook.Result> result =
        DecisionBook.add(workspace, form, intake.tables(), today(), findings);
    if (result.isEmpty()) {
      Reading.print(findings.all(), words, screen);
      throw new CommandFault(ExitCode.BAD_INPUT, words.say("fault.decisions", form));
    }
    screen.println(
        words.say("resolve.kept", result.get().added(), result.get().known(), workspace));
  }

  private void write(Path target, Intake intake, Words words, PrintStream screen)
      throws IOException {
    List<Recipe> recipes = Recipes.needed(READ);
    try (EngineOpening opening = EngineOpening.begin("embedded", words)) {
      Engine engine = opening.engine(new EngineChoice("embedded", "engine.small"));
      RunJob.compute(engine, intake, recipes, READ, (recipe, done, total) -> {}, table -> {});
      int names = DecisionForm.write(target, engine::read, words.language());
      screen.println(
          names == 0
              ? words.say("resolve.none", target)
              : words.say("resolve.written", names, target, workspace));
    }
  }

  /** The day of a decision that states none; in the zone in which all times are said. */
  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
