package pingyi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pingyi.intake.Finding;
import pingyi.intake.Intake;
import pingyi.warehouse.read.Presentation;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.reference.Workspace;

/** The main job: check, read, compute, publish a version, print everything. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Read a workspace, publish a version and print charts, workbook, deck and page.")
final class RunCommand implements Callable<Integer> {
  private static final int STAGES = 4;

  /** At least a hundred mebibytes: with less the engine cannot even begin. */
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{2,6})[Mm]|([1-9]\\d{0,3})[Gg]");

  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "default: data-samples/university")
  Path workspace = Folders.sample();

  @Option(names = "--out", paramLabel = "DIR", description = "default: WORKSPACE/out")
  @Nullable Path out;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR|URI",
      description = "a folder, or an address that Hadoop knows; default: OUT/warehouse")
  @Nullable String warehouse;

  @Option(
      names = "--sign",
      paramLabel = "KEY.pem",
      description =
          "sign the ledger's entry (Ed25519); default: the file that PINGYI_SIGN_KEY names")
  @Nullable Path key;

  @Option(names = "--engine", paramLabel = "auto|embedded|spark", description = "default: auto")
  String engine = "auto";

  @Option(names = "--master", paramLabel = "URL", description = "a Spark cluster")
  @Nullable String master;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description =
          "how much memory the embedded engine's tables may take before they are spilled, such as 4G or 800M; default: 45 % of the machine's")
  @Nullable String memory;

  @Option(names = "--lang", paramLabel = "zh|en", description = "default: the workspace's")
  @Nullable String language;

  @Option(
      names = "--allow-rejected-files",
      description = "publish without the files that cannot be read; they are listed")
  boolean allowRejectedFiles;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "a presentation whose design the deck takes; it has our layouts' names")
  @Nullable Path template;

  @Option(
      names = "--profiles",
      paramLabel = "focus|all",
      description = "which branches have a slide of their own; default: focus")
  String profiles = "focus";

  @Option(
      names = "--incremental",
      description =
          "take over what earlier such runs made of the same files and rows (kept in OUT/.kept)")
  boolean incremental;

  @Option(names = "--timings", description = "print what each step took")
  boolean timings;

  @Override
  public Integer call() throws IOException {
    PrintStream screen = System.out;
    Words words = Words.in(Main.language(language == null ? "zh-CN" : language));
    if (!List.of("auto", "embedded", "spark").contains(engine)) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.engine.name", engine));
    }
    if (warehouse != null) {
      new WarehouseAddress(warehouse).demandKnown(words);
    }
    demandTemplate(words);
    Timings clock = new Timings(System.err, timings);
    Progress progress = new Progress(screen, System.console() != null, STAGES, clock, words);
    try (EngineOpening opening =
        EngineOpening.begin(engine, cluster(), mebibytes(words), target(), words)) {
      progress.stage(words.say("stage.read", workspace));
      Incremental earlier =
          incremental ? Incremental.beside(target(), words, progress::line) : Incremental.not();
      Intake intake =
          Reading.read(
              workspace,
              words,
              far -> {
                Relaunch.demandCompiler(far, words);
                progress.reading(far);
              },
              earlier.work());
      Reading.print(intake.findings(), words, System.err);
      Reading.demandUsable(intake, allowRejectedFiles, words);
      return run(intake, opening, earlier, progress, clock);
    }
  }

  /** The cluster that is named here, or to the submitter that started this process. */
  private Optional<String> cluster() {
    return Optional.ofNullable(master == null ? System.getProperty("spark.master") : master);
  }

  private Path target() {
    return out == null ? workspace.resolve("out") : out;
  }

  private Presentation.Wishes wishes(Words words) {
    if (!List.of("focus", "all").contains(profiles)) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.profiles", profiles));
    }
    if (template != null && !Files.isRegularFile(template)) {
      throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.template", template));
    }
    return new Presentation.Wishes(
        Optional.ofNullable(template),
        profiles.equals("all") ? Presentation.BranchPages.ALL : Presentation.BranchPages.FOCUS);
  }

  /** A template is looked at before anything is computed: a run takes minutes, a look none. */
  private void demandTemplate(Words words) {
    Presentation.Wishes wishes = wishes(words);
    if (wishes.template().isEmpty()) {
      return;
    }
    try {
      for (Presentation presentation : ServiceLoader.load(Presentation.class)) {
        presentation.check(wishes);
      }
    } catch (Presentation.TemplateFault fault) {
      throw new CommandFault(
          ExitCode.USAGE,
          fault.place() == 0
              ? words.say("fault.template.layout", wishes.template().get(), fault.layout())
              : words.say(
                  "fault.template.place", wishes.template().get(), fault.layout(), fault.place()));
    } catch (IOException | RuntimeException fault) {
      throw new CommandFault(
          ExitCode.USAGE, words.say("fault.template.unreadable", wishes.template().get()));
    }
  }

  private OptionalLong mebibytes(Words words) {
    if (memory == null) {
      return OptionalLong.empty();
    }
    Matcher size = SIZE.matcher(memory);
    if (!size.matches()) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.memory", memory));
    }
    return OptionalLong.of(
        size.group(1) == null
            ? 1024 * Long.parseLong(size.group(2))
            : Long.parseLong(size.group(1)));
  }

  private int run(
      Intake intake, EngineOpening opening, Incremental earlier, Progress progress, Timings clock)
      throws IOException {
    PrintStream screen = System.out;
    Locale chosen =
        language != null
            ? Main.language(language)
            : intake.tables().read(Workspace.class).stream()
                .findFirst()
                .map(settings -> Main.language(settings.language()))
                .orElse(Locale.SIMPLIFIED_CHINESE);
    Words words = Words.in(chosen);
    Path target = target();
    WarehouseAddress store =
        new WarehouseAddress(
            warehouse == null ? target.resolve("warehouse").toString() : warehouse);
    List<Path> folders = store.elsewhere() ? List.of(target) : List.of(target, store.folder());
    for (Path folder : folders) {
      if (Folders.amongInputs(folder, workspace, intake.tables().read(SourceFile.class))) {
        throw new CommandFault(ExitCode.USAGE, words.say("fault.out.inputs", folder));
      }
    }
    earlier.keepFiles();
    RunJob.Options options =
        new RunJob.Options(
            target,
            SigningKey.signing(store.open(progress::line, words), key),
            engine,
            cluster(),
            mebibytes(words),
            chosen,
            wishes(words));
    RunJob.Outcome outcome = new RunJob(options, opening, earlier, words, progress).run(intake);
    Summary summary = new Summary(words);
    summary.writeRunJson(target, outcome);
    Receipts.keep(target, outcome.publication());
    screen.println();
    summary.printAccounting(Balance.readable(outcome.accounting()), outcome.totals(), screen);
    if (outcome.totals().quarantined() > 0) {
      screen.println(words.say("summary.quarantine", outcome.totals().quarantined()));
    }
    outcome.reported().printLine(words, screen);
    long warnings = Reading.count(intake, Finding.Severity.WARNING);
    if (warnings > 0) {
      screen.println(words.say("summary.warnings", warnings));
    }
    clock.mark("end");
    clock.sums();
    summary.printEnd(outcome, target, store.text(), screen);
    WholeRun.mark(outcome.publication());
    return ExitCode.DONE.number();
  }
}
