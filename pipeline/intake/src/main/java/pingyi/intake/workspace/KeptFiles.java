package pingyi.intake.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import pingyi.intake.Finding;
import pingyi.intake.finding.Findings;
import pingyi.intake.table.Received;
import pingyi.warehouse.kept.Fingerprint;
import pingyi.warehouse.kept.KeptStep;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.kept.RowReader;
import pingyi.warehouse.kept.RowWriter;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.received.SourceFile;

/**
 * Record files as earlier runs read them. What a file says depends on its bytes, its path, the
 * configuration and the rulebook, the language of the findings, and nothing else; files that were
 * refused are read again each time.
 */
final class KeptFiles {
  private static final TableSchema<ReceivedRecord> RECORDS = TableSchema.of(ReceivedRecord.class);
  private static final TableSchema<ReceivedValue> VALUES = TableSchema.of(ReceivedValue.class);
  private static final TableSchema<ReceivedProblem> PROBLEMS =
      TableSchema.of(ReceivedProblem.class);

  /**
   * What a file says.
   *
   * @param encoding of a text file
   * @param findings what was noticed in it
   * @param records its rows
   * @param values the cells of its data rows
   * @param problems their faults
   */
  record Content(
      @Nullable String encoding,
      List<Finding> findings,
      List<ReceivedRecord> records,
      List<ReceivedValue> values,
      List<ReceivedProblem> problems) {
    static Content of(@Nullable String encoding, List<Finding> findings, Received received) {
      return new Content(
          encoding, findings, received.records(), received.values(), received.problems());
    }
  }

  private final KeptWork work;
  private final Fingerprint base;

  /** Takes over from what was read under the same rules: the configuration and rulebook files. */
  KeptFiles(KeptWork work, Findings findings, List<SourceFile> rules) {
    this.work = work;
    RowWriter all = new RowWriter();
    all.text("record files").text(findings.words().language().toLanguageTag());
    all.rows(TableSchema.of(SourceFile.class), rules);
    List.of(RECORDS, VALUES, PROBLEMS).forEach(table -> all.text(table.toString()));
    this.base = work.program().and(all);
  }

  /** The content of a file, if an earlier run read it. */
  Optional<Content> taken(WorkspaceFile file, OptionalInt year) {
    return work.keeps()
        ? step(year).taken(fingerprint(file, year)).map(KeptFiles::content)
        : Optional.empty();
  }

  /** Keeps what a file says for the next run. */
  void keep(WorkspaceFile file, OptionalInt year, Content content) {
    if (work.keeps()) {
      step(year).keep(fingerprint(file, year), written(content));
    }
  }

  /** A step a year, so that a run with news of one year writes the results of that year only. */
  private KeptStep step(OptionalInt year) {
    return work.step("records-" + (year.isPresent() ? year.getAsInt() : "other"));
  }

  private Fingerprint fingerprint(WorkspaceFile file, OptionalInt year) {
    RowWriter one = new RowWriter().text(file.path()).text(file.sha256());
    return base.and(year.isPresent() ? one.whole(year.getAsInt()) : one);
  }

  private static RowWriter written(Content content) {
    RowWriter out = new RowWriter().text(content.encoding()).whole(content.findings().size());
    for (Finding finding : content.findings()) {
      out.text(finding.severity().name())
          .text(finding.code())
          .text(finding.file())
          .text(finding.place())
          .text(finding.message())
          .text(finding.mend());
    }
    return out.rows(RECORDS, content.records())
        .rows(VALUES, content.values())
        .rows(PROBLEMS, content.problems());
  }

  private static Content content(RowReader in) {
    String encoding = in.text();
    long count = in.whole();
    List<Finding> findings = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      Finding.Severity severity = Finding.Severity.valueOf(text(in));
      findings.add(new Finding(severity, text(in), text(in), text(in), text(in), text(in)));
    }
    return new Content(encoding, findings, in.rows(RECORDS), in.rows(VALUES), in.rows(PROBLEMS));
  }

  private static String text(RowReader in) {
    return String.valueOf(in.text());
  }
}
