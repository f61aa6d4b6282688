package pingyi.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import pingyi.engine.EngineException;
import pingyi.warehouse.read.StorageException;
import pingyi.warehouse.read.WarehouseException;
import pingyi.warehouse.version.LedgerEntry;
import pingyi.warehouse.version.WarehouseBusyException;
import pingyi.warehouse.version.WithdrawnRunException;

/** The entry point: {@code pingyi COMMAND}. */
@Command(
    name = "pingyi",
    mixinStandardHelpOptions = true,
    version = "pingyi 0.1.0",
    description =
        "评议：把历年述职评议记录变成可查证的比较。Years of review records become comparisons that can be defended.",
    subcommands = RunCommand.class)
public final class Main {
  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // The terminal's own encoding may be anything; the product's words are UTF-8.
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    if (isRun(arguments)) {
      // Reading the arguments keeps one core busy for a while.
      RunIdentity.begin();
      EngineChoice.warm();
    }
    System.exit(executeOrSayWhy(arguments));
  }

  /** A heap that is too small is no error of the program, wherever it shows. */
  private static int executeOrSayWhy(String... arguments) {
    try {
      return execute(arguments);
    } catch (OutOfMemoryError e) {
      return explainHeap(Words.in(asked(arguments)));
    }
  }

  private static Locale asked(String... arguments) {
    String all = String.join(" ", arguments);
    return all.contains("--lang en") || all.contains("--lang=en")
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }

  private static int explainHeap(Words words) {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    System.err.println(words.say("fault.heap", mebibytes, 2 * mebibytes));
    return ExitCode.BROKEN.number();
  }

  /** Runs a command and returns its exit code. */
  static int execute(String... arguments) {
    // The bytes of zip files depend on the process's time zone, and the same inputs give the same
    // bytes everywhere.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    // So do the digits in formulas and names of files, which some languages write otherwise; what
    // people read is in the language they ask for.
    Locale.setDefault(Locale.US);
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(Main::explain);
    if (!isRun(arguments)) {
      // Their options take milliseconds to register, which the main job need not spend.
      line.addSubcommand(new CheckCommand());
      line.addSubcommand(new ResolveCommand());
      line.addSubcommand(new SqlCommand());
      line.addSubcommand(new ExplainCommand());
      line.addSubcommand(new StatisticsCommand());
      line.addSubcommand(new GenerateCommand());
      line.addSubcommand(new ExtractCommand());
      line.addSubcommand(new VerifyCommand());
      line.addSubcommand(new HistoryCommand());
      line.addSubcommand(new DiffCommand());
      line.addSubcommand("retract", WithdrawCommand.of(LedgerEntry.Kind.RETRACT));
      line.addSubcommand("restore", WithdrawCommand.of(LedgerEntry.Kind.REPUBLISH));
      line.addSubcommand("purge", WithdrawCommand.of(LedgerEntry.Kind.PURGE));
    }
    if (arguments.length == 0) {
      line.usage(System.out);
      return ExitCode.USAGE.number();
    }
    return line.execute(arguments);
  }

  private static boolean isRun(String... arguments) {
    return arguments.length > 0 && arguments[0].equals("run");
  }

  /** Expected faults end in one sentence; only what nobody foresaw shows where it happened. */
  private static int explain(Exception fault, CommandLine line, CommandLine.ParseResult arguments) {
    if (wantOfHeap(fault)) {
      return explainHeap(words(arguments));
    }
    if (fault instanceof CommandFault known) {
      if (known.code() != ExitCode.NEEDS_SPARK || !Relaunch.offered(known.code())) {
        System.err.println(known.getMessage());
      }
      return known.code().number();
    }
    if (fault instanceof WarehouseBusyException) {
      System.err.println(fault.getMessage());
      return ExitCode.BUSY.number();
    }
    if (fault instanceof WithdrawnRunException) {
      System.err.println(fault.getMessage());
      return ExitCode.NOT_THERE.number();
    }
    if (fault instanceof StorageException) {
      System.err.println(fault.getMessage());
      return ExitCode.CANNOT_WRITE.number();
    }
    if (fault instanceof EngineException && String.valueOf(fault).contains("No space left")
        || String.valueOf(fault.getCause()).contains("No space left")) {
      System.err.println(words(arguments).say("fault.disk.full", fault.getMessage()));
      return ExitCode.CANNOT_WRITE.number();
    }
    if (fault instanceof WarehouseException || fault instanceof EngineException) {
      Optional<String> want = wantOfMemory(fault);
      if (want.isPresent()) {
        System.err.println(words(arguments).say("fault.memory.short", want.get()));
        return ExitCode.BROKEN.number();
      }
      System.err.println(fault.getMessage());
      if (fault.getCause() != null) {
        System.err.println("  " + fault.getCause().getMessage());
      }
      return ExitCode.BROKEN.number();
    }
    fault.printStackTrace();
    return ExitCode.BROKEN.number();
  }

  /** In the language that the command was asked to speak. */
  private static Words words(CommandLine.ParseResult arguments) {
    String asked =
        arguments.hasSubcommand()
            ? String.valueOf(arguments.subcommand().matchedOptionValue("--lang", "zh"))
            : "zh";
    return Words.in(asked.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  /**
   * What found no room in the memory that tables may take, without DuckDB's advice, which is of its
   * own settings.
   */
  static Optional<String> wantOfMemory(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (said.contains("Out of Memory Error")) {
        return said.lines().findFirst();
      }
    }
    return Optional.empty();
  }

  /** Whether Java had no room for an object. */
  static boolean wantOfHeap(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  static Locale language(String tag) {
    return switch (tag) {
      case "zh", "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
      case "en" -> Locale.ENGLISH;
      default ->
          throw new CommandFault(
              ExitCode.USAGE, Words.in(Locale.SIMPLIFIED_CHINESE).say("fault.language", tag));
    };
  }
}
