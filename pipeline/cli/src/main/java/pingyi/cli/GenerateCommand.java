package pingyi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pingyi.generate.WorkspaceGenerator;
import pingyi.generate.plan.Order;
import pingyi.generate.send.Formats;

/** Writes a workspace of fictional records with the known truth beside it. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Write a workspace of fictional records, with the known truth beside it.")
final class GenerateCommand implements Callable<Integer> {
  private static final int LAST_YEAR = 2024;

  /** Files of more units than these take longer to write and to read than they teach. */
  private static final int MOST_BRANCHES_IN_FILES = 5_000;

  @Option(names = "--branches", required = true, paramLabel = "N", description = "at least 8")
  int branches;

  @Option(names = "--years", required = true, paramLabel = "Y", description = "review years")
  int years;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "a new folder")
  @Nullable Path out;

  @Option(names = "--seed", paramLabel = "S", description = "default: 1; same seed, same bytes")
  long seed = 1;

  @Option(
      names = "--first-year",
      paramLabel = "YEAR",
      description = "default: so that 2024 is last")
  @Nullable Integer firstYear;

  @Option(
      names = "--scales",
      paramLabel = "K",
      description = "ballot scales that follow each other; default: six for ten years")
  @Nullable Integer scales;

  @Option(
      names = "--quotas",
      paramLabel = "K",
      description =
          "of the last scales, those whose best grade only so many of a body may hold; default: a third")
  @Nullable Integer quotas;

  @Option(
      names = "--events",
      paramLabel = "E",
      description =
          "renamings, merges, splits and so on; default: two, in bulk three, for a hundred branch-years")
  @Nullable Integer events;

  @Option(
      names = "--misspelt",
      paramLabel = "SHARE",
      description =
          "rows whose name a reader knows and a register does not; default: 0.03, in bulk 0.02")
  @Nullable Double misspelt;

  @Option(
      names = "--respelt",
      paramLabel = "SHARE",
      description = "rows whose name cleaning or an alias explains; default: 0.04")
  double respelt = 0.04;

  @Option(
      names = "--faulty",
      paramLabel = "SHARE",
      description = "rows to be quarantined for what they say; default: 0.01, in bulk 0.005")
  @Nullable Double faulty;

  @Option(
      names = "--repeated",
      paramLabel = "SHARE",
      description = "rows that are sent twice; default: 0.005")
  double repeated = 0.005;

  @Option(
      names = "--missing",
      paramLabel = "SHARE",
      description = "branch-years that are not sent; default: 0.005")
  double missing = 0.005;

  @Option(
      names = "--format",
      paramLabel = "auto|mixed|csv|bulk",
      description = "default: auto, which is bulk above 5000 branches: one table a year")
  String format = "auto";

  @Mixin LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintStream screen = System.out;
    Words words = language.words();
    Path folder = java.util.Objects.requireNonNull(out);
    WorkspaceGenerator generator =
        new WorkspaceGenerator(order(words, formats(words)), formats(words), folder);
    demandEmpty(folder, words);
    Progress progress =
        new Progress(screen, System.console() != null, 1, new Timings(System.err, false), words);
    WorkspaceGenerator.Written written;
    try {
      written =
          generator.write(
              (done, total) -> {
                progress.step(words.say("generate.step", done, total));
                progress.part(0, done, total);
              });
    } catch (IOException e) {
      throw new CommandFault(
          ExitCode.CANNOT_WRITE, words.say("fault.write", folder, e.getMessage()));
    }
    progress.line(words.say("generate.done", folder, written.files(), written.rows()));
    progress.line(words.say("generate.next", folder));
    return ExitCode.DONE.number();
  }

  private Order order(Words words, Formats formats) {
    boolean bulk = formats == Formats.BULK;
    int ballots = scales == null ? Math.max(1, Math.min(8, years * 6 / 10)) : scales;
    try {
      return new Order(
          seed,
          branches,
          firstYear == null ? LAST_YEAR - years + 1 : firstYear,
          years,
          ballots,
          quotas == null ? ballots / 3 : quotas,
          events == null ? defaultEvents(bulk ? 3 : 2) : events,
          new Order.Shares(
              misspelt == null ? (bulk ? 0.02 : 0.03) : misspelt,
              respelt,
              faulty == null ? (bulk ? 0.005 : 0.01) : faulty,
              repeated,
              missing));
    } catch (IllegalArgumentException e) {
      throw new CommandFault(
          ExitCode.USAGE, words.say("fault.generate.order", String.valueOf(e.getMessage())));
    }
  }

  /** So many for a hundred branch-years; of a dozen events four are renamings, two merges. */
  private int defaultEvents(int inHundred) {
    return years == 1 ? 0 : Math.toIntExact((long) branches * years * inHundred / 100);
  }

  private Formats formats(Words words) {
    return switch (format) {
      case "auto" -> branches > MOST_BRANCHES_IN_FILES ? Formats.BULK : Formats.MIXED;
      case "mixed" -> Formats.MIXED;
      case "csv" -> Formats.CSV;
      case "bulk" -> Formats.BULK;
      default -> throw new CommandFault(ExitCode.USAGE, words.say("fault.generate.format", format));
    };
  }

  private static void demandEmpty(Path folder, Words words) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isEmpty()) {
          return;
        }
      }
    }
    if (Files.exists(folder)) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.generate.out", folder));
    }
  }
}
