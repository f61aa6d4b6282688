package pingyi.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pingyi.warehouse.version.LedgerEntry;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;
import pingyi.warehouse.version.Withdrawal;

/** Takes a version back, for good or not, or brings it back: an entry of the ledger. */
@Command(
    mixinStandardHelpOptions = true,
    description = {
      "retract: readers skip the version; its files stay.",
      "restore: a retracted version counts again.",
      "purge: the version's files are deleted; its ledger entries stay."
    })
final class WithdrawCommand implements Callable<Integer> {
  private final LedgerEntry.Kind kind;

  @Parameters(paramLabel = "VERSION", description = "a number in the ledger, or a run id")
  String named = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "why; it is kept in the ledger for good")
  String reason = "";

  @Option(names = "--operator", paramLabel = "NAME", description = "who says so")
  String operator = "";

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "default: data-samples/university/out/warehouse")
  Path warehouse = Folders.sample().resolve("out/warehouse");

  @Option(names = "--lang", paramLabel = "zh|en", description = "default: zh")
  String language = "zh-CN";

  WithdrawCommand(LedgerEntry.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Integer call() throws Exception {
    Words words = Words.in(Main.language(language));
    if (reason.isBlank()) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.reason"));
    }
    Warehouse store = Warehouse.at(warehouse, Clock.systemUTC(), System.out::println);
    Version meant = Versions.named(store.ledger(), named, warehouse, words);
    Version entry = store.withdraw(new Withdrawal(kind, meant.runId(), reason, operator));
    Receipts.keep(warehouse.toAbsolutePath().normalize().getParent(), entry);
    System.out.println(
        words.say(
            "withdraw." + kind,
            meant.sequence(),
            meant.runId(),
            entry.sequence(),
            entry.receipt()));
    System.out.println(
        store
            .current()
            .map(current -> words.say("withdraw.current", current.sequence(), current.runId()))
            .orElseGet(() -> words.say("withdraw.none")));
    return ExitCode.DONE.number();
  }
}
