package pingyi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.Role;
import pingyi.audit.sql.Answered;
import pingyi.audit.sql.CustodianSession;
import pingyi.audit.sql.Limits;
import pingyi.audit.sql.OutputFormat;
import pingyi.audit.sql.RoleSession;
import pingyi.audit.sql.SqlRefusedException;
import pingyi.audit.sql.SqlService;
import pingyi.warehouse.read.KeptCopies;
import pingyi.warehouse.read.QuestionCopies;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** One query or an interactive prompt over the current version. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Ask the current version one question in SQL, or many at a prompt.")
final class SqlCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "SELECT …", description = "without it: a prompt")
  @Nullable String query;

  @Mixin WarehouseOption warehouseOption = new WarehouseOption();

  @Option(names = "--format", paramLabel = "table|csv|json", description = "default: table")
  String format = "table";

  @Option(
      names = "--role",
      paramLabel = "auditor|analyst|leadership|custodian",
      description =
          "whose tables are asked; default: auditor. A custodian asks everything stored, small groups too")
  String role = Role.AUDITOR.word();

  @Option(
      names = "--scope",
      paramLabel = "ORG",
      description = "only this organization and its parts")
  String scope = "";

  @Option(
      names = "--access-log",
      paramLabel = "DIR",
      description = "default: access-log in the warehouse")
  @Nullable Path accessLog;

  @Option(
      names = "--output",
      paramLabel = "FILE.parquet",
      description = "write the answer as Parquet instead of printing it")
  @Nullable Path output;

  @Option(
      names = "--export",
      paramLabel = "FILE.duckdb",
      description = "write the role's tables as one DuckDB file for any SQL client")
  @Nullable Path export;

  @Mixin LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Locale chosen = language.locale();
    Words words = Words.in(chosen);
    OutputFormat shape = shape(words);
    Path warehouse = warehouseOption.address().here(words);
    LedgerHistory ledger = Warehouse.at(warehouse, Clock.systemUTC()).ledger();
    Version current =
        ledger
            .current()
            .orElseThrow(
                () ->
                    new CommandFault(
                        ExitCode.NOT_THERE,
                        words.say("fault.version", warehouse.toAbsolutePath().normalize())));
    try (SqlService session = open(current, ledger, chosen, words)) {
      if (export != null) {
        ((RoleSession) session).export(export);
      } else if (query != null && output != null) {
        Answered stored = session.store(query, output);
        System.out.println(
            words.say(stored.complete() ? "sql.stored" : "sql.stored.part", stored.rows(), output));
      } else if (query != null) {
        session.execute(query, shape, System.out);
      } else {
        SqlDialogue.hold(session, System.out);
      }
      System.out.flush();
    } catch (SqlRefusedException e) {
      // What cannot be logged is not answered, and that is no fault of the question.
      boolean unlogged = e.getCause() instanceof IOException;
      throw new CommandFault(unlogged ? ExitCode.CANNOT_WRITE : ExitCode.BAD_INPUT, e.getMessage());
    }
    return ExitCode.DONE.number();
  }

  private SqlService open(Version current, LedgerHistory ledger, Locale chosen, Words words)
      throws IOException {
    Path log = accessLog == null ? warehouseOption.address().accessLog() : accessLog;
    if (role.equals(CustodianSession.WORD)) {
      if (!scope.isEmpty() || export != null) {
        throw new CommandFault(ExitCode.USAGE, words.say("fault.scope.role"));
      }
      return CustodianSession.open(current, ledger, log, copies(words), chosen);
    }
    Role asking =
        Role.named(role)
            .orElseThrow(() -> new CommandFault(ExitCode.USAGE, words.say("fault.role", role)));
    try {
      return RoleSession.open(
          current,
          ledger,
          new RoleSession.Settings(
              new ProtectedSet.Audience(asking, scope), log, Limits.usual(), chosen));
    } catch (ProtectedSet.UnknownScopeException e) {
      throw new CommandFault(
          ExitCode.NOT_THERE, words.say("fault.explain.organization", e.getMessage()));
    }
  }

  // A single question is not worth the wait for a copy, and uses one that is there.
  private QuestionCopies copies(Words words) {
    Path folder = UserFolders.cache().resolve("questions");
    Consumer<KeptCopies.Notice> notices =
        notice ->
            System.err.println(words.say("sql.copy." + notice.name().toLowerCase(Locale.ROOT)));
    return query == null ? KeptCopies.made(folder, notices) : KeptCopies.found(folder, notices);
  }

  private OutputFormat shape(Words words) {
    try {
      return OutputFormat.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.format", format));
    }
  }
}
