package pingyi.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pingyi.warehouse.version.LedgerEntry;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;
import pingyi.warehouse.version.Withdrawal;

/** Takes a version back, for good or not, or brings it back: an entry of the ledger. */
@Command(mixinStandardHelpOptions = true)
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

  @Mixin WarehouseOption warehouseOption = new WarehouseOption();

  @Option(
      names = "--sign",
      paramLabel = "KEY.pem",
      description = "sign the entry (Ed25519); default: the file that PINGYI_SIGN_KEY names")
  @Nullable Path key;

  @Mixin LanguageOption language = new LanguageOption();

  WithdrawCommand(LedgerEntry.Kind kind) {
    this.kind = kind;
  }

  /** The command under the name and with the sentence that belong to a kind of entry. */
  static CommandLine of(LedgerEntry.Kind kind) {
    CommandLine line = new CommandLine(new WithdrawCommand(kind));
    line.getCommandSpec().usageMessage().description(sentence(kind));
    return line;
  }

  private static String sentence(LedgerEntry.Kind kind) {
    return switch (kind) {
      case RETRACT -> "Take a version back: readers skip it, its files stay.";
      case REPUBLISH -> "Let a retracted version count again.";
      case PURGE -> "Delete a version's files for good; its ledger entries stay.";
      default -> throw new IllegalArgumentException(kind + " takes no version back");
    };
  }

  @Override
  public Integer call() throws Exception {
    Words words = language.words();
    if (reason.isBlank()) {
      throw new CommandFault(ExitCode.USAGE, words.say("fault.reason"));
    }
    WarehouseAddress warehouse = warehouseOption.address();
    Warehouse store = SigningKey.signing(warehouse.open(System.out::println, words), key);
    LedgerHistory history = store.ledger();
    Versions.demandAny(history, Path.of(warehouse.text()), words);
    Version meant = Versions.named(history, named, words);
    Version entry = store.withdraw(new Withdrawal(kind, meant.runId(), reason, operator));
    if (!warehouse.elsewhere()) {
      Receipts.keep(
          Objects.requireNonNull(warehouse.folder().toAbsolutePath().normalize().getParent()),
          entry);
    }
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
