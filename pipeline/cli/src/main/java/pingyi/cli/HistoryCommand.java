package pingyi.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pingyi.audit.history.RunChange;
import pingyi.warehouse.version.LedgerEntry;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.RowTotals;
import pingyi.warehouse.version.TableFacts;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** What was published when, and why. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Say what was published when, how much, why, and with which receipt.")
final class HistoryCommand implements Callable<Integer> {
  @Mixin WarehouseOption warehouseOption = new WarehouseOption();

  @Mixin FormatOption format = new FormatOption();

  @Mixin LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Words words = language.words();
    format.demandKnown(words);
    Path warehouse = warehouseOption.address().here(words);
    LedgerHistory history = Warehouse.at(warehouse, Clock.systemUTC()).ledger();
    Versions.demandAny(history, warehouse, words);
    if (format.isJson()) {
      System.out.println(json(history));
    } else {
      history.entries().forEach(entry -> print(history, entry, words, System.out));
    }
    return ExitCode.DONE.number();
  }

  private static void print(
      LedgerHistory history, Version version, Words words, PrintStream screen) {
    LedgerEntry entry = version.entry();
    RunChange change = RunChange.of(history, version);
    RowTotals rows = entry.facts().rows();
    screen.println(
        words.say(
            "history.entry",
            entry.sequence(),
            entry.publishedAt(),
            words.say("history.kind." + entry.kind()),
            entry.runId(),
            words.say("history.standing." + standing(history, version))));
    if (entry.kind().publishes()) {
      screen.println(
          "   "
              + words.say(
                  "history.counts",
                  rows.in(),
                  rows.published(),
                  rows.quarantined(),
                  rows.duplicate(),
                  scores(entry),
                  entry.facts().engine(),
                  entry.facts().codeVersion()));
      screen.println(
          "   "
              + words.say("history.cause", cause(change, words))
              + (change.files().isEmpty() ? "" : ": " + String.join(", ", change.files())));
    }
    screen.println(
        "   "
            + words.say(
                "history.reason",
                entry.reason(),
                Optional.ofNullable(entry.operator()).orElse("-")));
    if (entry.clockAnomaly()) {
      screen.println("   " + words.say("history.clock"));
    }
    screen.println("   " + words.say("history.receipt", version.receipt()));
  }

  static String cause(RunChange change, Words words) {
    return change.causes().isEmpty()
        ? words.say("cause.none")
        : String.join(
            words.say("cause.and"),
            change.causes().stream().map(cause -> words.say("cause." + cause)).toList());
  }

  private static String standing(LedgerHistory history, Version version) {
    if (!version.entry().kind().publishes()) {
      return "note";
    }
    if (history.withdrawal(version.runId()).isPresent()) {
      return history.purged(version.runId()) ? "purged" : "retracted";
    }
    boolean current =
        history.current().filter(each -> each.sequence() == version.sequence()).isPresent();
    return current ? "current" : "superseded";
  }

  private static long scores(LedgerEntry entry) {
    TableFacts scores = entry.tables().get("branch_year_score");
    return scores == null ? 0 : scores.rows();
  }

  private static String json(LedgerHistory history) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Version version : history.entries()) {
      LedgerEntry entry = version.entry();
      RowTotals rows = entry.facts().rows();
      RunChange change = RunChange.of(history, version);
      ObjectNode node = array.addObject();
      node.put("run_seq", entry.sequence());
      node.put("run_id", entry.runId());
      node.put("published_at", entry.publishedAt().toString());
      node.put("clock_anomaly", entry.clockAnomaly());
      node.put("kind", entry.kind().word());
      node.put("standing", standing(history, version));
      node.put("rows_in", rows.in());
      node.put("rows_published", rows.published());
      node.put("rows_quarantined", rows.quarantined());
      node.put("rows_duplicate", rows.duplicate());
      node.put("scores", scores(entry));
      node.put("engine", entry.facts().engine());
      node.put("code_version", entry.facts().codeVersion());
      node.put("cause", change.text());
      ArrayNode files = node.putArray("files_changed");
      change.files().forEach(files::add);
      node.put("reason", entry.reason());
      node.put("operator", entry.operator());
      node.put("entry_sha256", version.entrySha256());
      node.put("previous", entry.previous());
    }
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(array);
  }
}
