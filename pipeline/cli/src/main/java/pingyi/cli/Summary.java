package pingyi.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.RejectionReason;
import pingyi.warehouse.version.Publication;
import pingyi.warehouse.version.RowTotals;

/** What a run says at its end: a page for a person and run.json for a program. */
final class Summary {
  /** Its file for programs, in the folder of the outputs. */
  static final String FILE = "run.json";

  private final Words words;

  Summary(Words words) {
    this.words = words;
  }

  /** The accounting line by line and in total. */
  void printAccounting(List<Balance.Line> lines, RowTotals totals, PrintStream out) {
    out.println(words.say("summary.accounting"));
    out.println("  " + words.say("summary.heads"));
    for (Balance.Line line : lines) {
      boolean folder = line.name().endsWith("/");
      print(
          line.rows(),
          folder ? words.say("summary.folder", line.name(), line.files()) : line.name(),
          out);
    }
    print(totals, words.say("summary.total"), out);
    if (lines.stream().anyMatch(line -> line.name().endsWith("/"))) {
      out.println(words.say("summary.files", Balance.MOST_LINES));
    }
  }

  private static void print(RowTotals rows, String name, PrintStream out) {
    out.println(
        String.format(
            Locale.ROOT,
            "  %8d = %8d + %6d + %6d  %s",
            rows.in(),
            rows.published(),
            rows.quarantined(),
            rows.duplicate(),
            name));
  }

  /** The quarantined rows with file, place, reason and mend. */
  void printRejections(TableReader tables, PrintStream out) {
    List<Rejection> rejections = tables.read(Rejection.class);
    Map<String, ReceivedRecord> rows = new TreeMap<>();
    tables.read(ReceivedRecord.class).forEach(row -> rows.put(row.recordId(), row));
    Map<String, String> paths = new TreeMap<>();
    tables.read(SourceFile.class).stream()
        .filter(file -> file.status().equals("read"))
        .forEach(file -> paths.put(file.fileId(), file.path()));
    rejections.forEach(
        each -> {
          ReceivedRecord row = rows.get(each.recordId());
          String place =
              row == null
                  ? each.recordId()
                  : paths.get(row.fileId())
                      + " "
                      + row.sheet()
                      + " "
                      + words.say("summary.row", row.rowNumber())
                      + (each.cell().isEmpty() ? "" : " " + each.cell());
          out.println(
              words.say("severity.QUARANTINED")
                  + " "
                  + place
                  + words.say("colon")
                  + sentence(each));
        });
  }

  private String sentence(Rejection rejection) {
    StringBuilder sentence = new StringBuilder();
    RejectionReason reason = RejectionReason.ofCode(rejection.reason()).orElse(null);
    sentence.append(reason == null ? rejection.reason() : reason.words(words.language()));
    if (!rejection.observed().isEmpty()) {
      sentence.append(words.say("summary.observed", rejection.observed()));
    }
    if (!rejection.suggestion().isEmpty()) {
      sentence.append(words.say("summary.suggestion", rejection.suggestion()));
    }
    if (reason != null) {
      sentence.append("\n    ").append(words.say("mend")).append(reason.mend(words.language()));
    }
    return sentence.toString();
  }

  /**
   * Writes run.json: no clock, no host, no absolute path, so that the same inputs give the same
   * bytes.
   */
  void writeRunJson(Path out, RunJob.Outcome outcome) throws IOException {
    ObjectNode run = JsonNodeFactory.instance.objectNode();
    run.put("run_id", outcome.publication().version().runId());
    run.put("sequence", outcome.publication().version().sequence());
    run.put("inputs_digest", outcome.publication().version().entry().facts().inputsDigest());
    run.put("code_version", outcome.publication().version().entry().facts().codeVersion());
    run.put("engine", outcome.publication().version().entry().facts().engine());
    ObjectNode rows = run.putObject("rows");
    put(
        rows,
        outcome.totals().in(),
        outcome.totals().published(),
        outcome.totals().quarantined(),
        outcome.totals().duplicate());
    ArrayNode files = run.putArray("files");
    for (Accounting file : outcome.accounting()) {
      ObjectNode node = files.addObject();
      node.put("path", file.path());
      put(node, file.rowsIn(), file.rowsPublished(), file.rowsQuarantined(), file.rowsDuplicate());
    }
    ArrayNode outputs = run.putArray("outputs");
    outcome
        .outputs()
        .forEach(path -> outputs.add(out.relativize(path).toString().replace('\\', '/')));
    Files.writeString(
        out.resolve(FILE),
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n",
        StandardCharsets.UTF_8);
  }

  private static void put(
      ObjectNode node, long in, long published, long quarantined, long duplicate) {
    node.put("in", in);
    node.put("published", published);
    node.put("quarantined", quarantined);
    node.put("duplicate", duplicate);
  }

  /** The last lines: what was published and where everything lies. */
  void printEnd(RunJob.Outcome outcome, Path out, String warehouse, PrintStream stream) {
    boolean fresh = outcome.publication().outcome() == Publication.Outcome.PUBLISHED;
    stream.println(
        words.say(
            fresh ? "summary.published" : "summary.unchanged",
            outcome.publication().version().sequence(),
            outcome.publication().version().runId(),
            outcome.publication().receipt().entrySha256().substring(0, 12)));
    stream.println(words.say("summary.outputs", out, outcome.outputs().size() + 1));
    stream.println(words.say("summary.warehouse", warehouse));
  }
}
