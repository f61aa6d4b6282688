package pingyi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pingyi.engine.Engine;
import pingyi.intake.Finding;
import pingyi.intake.Intake;
import pingyi.warehouse.table.recognised.Accounting;

/** The same as run up to publishing; prints every finding with its file and cell. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Read and compute without publishing; print every finding with file and cell.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "default: data-samples/university")
  Path workspace = Folders.sample();

  @Mixin LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws Exception {
    PrintStream screen = System.out;
    Words words = language.words();
    Intake intake = Reading.read(workspace, words, path -> {});
    Reading.print(intake.findings(), words, screen);
    if (!intake.usable()) {
      throw new CommandFault(ExitCode.BAD_INPUT, words.say("fault.findings"));
    }
    try (EngineOpening opening = EngineOpening.begin("embedded", words)) {
      Engine engine = opening.engine(new EngineChoice("embedded", "engine.small"));
      RunJob.compute(engine, intake, (recipe, done, total) -> {});
      Summary summary = new Summary(words);
      summary.printRejections(engine::read, screen);
      ReportedSummary reported = ReportedSummary.of(engine::read);
      reported.printFindings(words, screen);
      List<Accounting> accounting = Balance.byPath(engine.read(Accounting.class));
      summary.printAccounting(Balance.files(accounting), Balance.check(accounting, words), screen);
      reported.printLine(words, screen);
    }
    long rejected = Reading.count(intake, Finding.Severity.FILE_REJECTED);
    return rejected > 0 ? ExitCode.BAD_INPUT.number() : ExitCode.DONE.number();
  }
}
