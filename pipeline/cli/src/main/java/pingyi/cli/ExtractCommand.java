package pingyi.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pingyi.intake.finding.RefusedFile;

/** Reads meeting reports and prints what they say. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Say what meeting reports state, each fact with its place and status.")
final class ExtractCommand implements Callable<Integer> {
  private static final int AT_A_TIME = 64;

  @Parameters(arity = "1..*", paramLabel = "FILE…", description = "txt, html or docx")
  @Nullable List<Path> files;

  @Option(names = "--format", paramLabel = "json|text", description = "default: text")
  String format = "text";

  @Option(names = "--repairs", description = "print every edit of the text, not only how many")
  boolean repairs;

  @Option(names = "--lang", paramLabel = "zh|en", description = "of messages; default: zh")
  String language = "zh-CN";

  @Override
  public Integer call() {
    Locale chosen = Main.language(language);
    Words words = Words.in(chosen);
    PrintStream out = System.out;
    ExtractPage page =
        switch (format) {
          case "json" ->
              new ExtractJson(out, repairs ? ExtractJson.Edits.EACH : ExtractJson.Edits.COUNTED);
          case "text" -> new ExtractText(out, words);
          default -> throw new CommandFault(ExitCode.USAGE, words.say("fault.format", format));
        };
    List<Path> named = files == null ? List.of() : files;
    for (Path file : named) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new CommandFault(ExitCode.NOT_THERE, words.say("fault.file", file));
      }
    }
    boolean refused = print(named, page, words);
    out.flush();
    return (refused ? ExitCode.BAD_INPUT : ExitCode.DONE).number();
  }

  /** Reads some files at a time on every core and prints them in order; says if one was refused. */
  private static boolean print(List<Path> named, ExtractPage page, Words words) {
    SameSessions sessions = new SameSessions();
    boolean refused = false;
    for (int from = 0; from < named.size(); from += AT_A_TIME) {
      List<Path> some = named.subList(from, Math.min(named.size(), from + AT_A_TIME));
      for (ReadReport read : some.parallelStream().map(ReadReport::of).toList()) {
        if (read instanceof ReadReport.Told told) {
          String file = told.file().toString();
          page.report(file, told.source(), told.facts(), sessions.earlier(file, told.facts()));
        } else if (read instanceof ReadReport.Refused refusal) {
          refused = true;
          refuse(refusal, page, words);
        }
      }
    }
    return refused;
  }

  private static void refuse(ReadReport.Refused refusal, ExtractPage page, Words words) {
    RefusedFile fault = refusal.reason();
    pingyi.intake.finding.Words reasons = new pingyi.intake.finding.Words(words.language());
    String reason = reasons.message(fault.code(), fault.arguments());
    page.refused(refusal.file().toString(), fault.code(), reason);
    String mend = reasons.mend(fault.code(), fault.arguments());
    System.err.println(words.say("extract.refused", refusal.file(), reason, mend));
  }
}
