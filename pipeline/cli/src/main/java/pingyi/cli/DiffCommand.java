package pingyi.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pingyi.audit.history.ScoreRevision;
import pingyi.audit.history.VersionDifference;
import pingyi.warehouse.change.Change;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;
import pingyi.warehouse.version.Warehouse;

/** Which scores two versions do not judge alike, and why. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Say which scores were added, removed or revised between two versions, and why.")
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "a number in the ledger, or a run id")
  String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "the later one")
  String after = "";

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
    Version old = readable(history, before, words);
    Version now = readable(history, after, words);
    VersionDifference difference = VersionDifference.between(history, old, now);
    if (format.isJson()) {
      System.out.println(json(difference));
    } else {
      print(old, now, difference, words, System.out);
    }
    return ExitCode.DONE.number();
  }

  // A retracted version may be compared: that is how one sees what was wrong with it.
  private static Version readable(LedgerHistory history, String named, Words words) {
    Version version = Versions.named(history, named, words);
    if (history.purged(version.runId())) {
      Version purge = history.withdrawal(version.runId()).orElseThrow();
      throw new CommandFault(
          ExitCode.NOT_THERE,
          words.say("fault.purged", named, purge.publishedAt(), purge.entry().reason()));
    }
    return version;
  }

  private static void print(
      Version old, Version now, VersionDifference difference, Words words, PrintStream screen) {
    screen.println(
        words.say(
            "diff.title",
            old.sequence(),
            old.runId(),
            now.sequence(),
            now.runId(),
            HistoryCommand.cause(difference.change(), words)));
    difference.change().files().forEach(file -> screen.println("   " + file));
    screen.println(
        words.say(
            "diff.counts",
            difference.count(Change.ADDED),
            difference.count(Change.REMOVED),
            difference.count(Change.REVISED)));
    for (ScoreRevision revision : difference.revisions()) {
      BranchYearScore row = revision.either();
      screen.println(
          words.say(
              "diff.line",
              words.say("diff.kind." + revision.kind()),
              row.reviewYear(),
              row.organizationId(),
              row.organizationName(),
              side(revision.before()),
              side(revision.after()),
              revision.causes().stream()
                  .sorted()
                  .map(cause -> words.say("cause." + cause))
                  .reduce((a, b) -> a + words.say("cause.and") + b)
                  .orElseGet(() -> words.say("cause.none"))));
    }
  }

  private static String side(@Nullable BranchYearScore row) {
    if (row == null) {
      return "-";
    }
    Double score = row.score();
    String text = score == null ? row.status() : score.toString();
    String interval =
        row.scoreLow() == null
            ? ""
            : String.format(Locale.ROOT, " [%.2f, %.2f]", row.scoreLow(), row.scoreHigh());
    return text + interval + (row.gradeLabel() == null ? "" : " " + row.gradeLabel());
  }

  private static String json(VersionDifference difference) throws IOException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("cause", difference.change().text());
    ArrayNode files = node.putArray("files_changed");
    difference.change().files().forEach(files::add);
    ArrayNode revisions = node.putArray("revisions");
    for (ScoreRevision revision : difference.revisions()) {
      ObjectNode line = revisions.addObject();
      line.put("kind", revision.kind().word());
      line.put("organization_id", revision.either().organizationId());
      line.put("review_year", revision.either().reviewYear());
      put(line, "old_", revision.before());
      put(line, "new_", revision.after());
      line.put("cause", revision.cause());
    }
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }

  private static void put(ObjectNode line, String prefix, @Nullable BranchYearScore row) {
    line.put(prefix + "status", row == null ? null : row.status());
    line.put(prefix + "score", row == null ? null : row.score());
    line.put(prefix + "score_low", row == null ? null : row.scoreLow());
    line.put(prefix + "score_high", row == null ? null : row.scoreHigh());
    line.put(prefix + "grade", row == null ? null : row.grade());
  }
}
