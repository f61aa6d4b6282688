package pingyi.intake.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pingyi.intake.Finding;
import pingyi.intake.finding.Findings;
import pingyi.intake.rulebook.Rulebook;
import pingyi.intake.rulebook.Settings;
import pingyi.intake.table.Received;
import pingyi.warehouse.kept.Fingerprint;
import pingyi.warehouse.kept.KeptStep;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.kept.RowReader;
import pingyi.warehouse.kept.RowWriter;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.reference.NameDecision;
import pingyi.warehouse.table.reference.OrganizationAlias;
import pingyi.warehouse.table.reference.RegisteredOrganization;

/**
 * Record files as earlier runs read them. What a file says depends on its bytes and its path, on
 * what {@link pingyi.intake.table.FileTables.Rules} are made of (the configuration, the meaning of
 * headings, the registered names) and on the language of the findings, and on nothing else; files
 * that were refused are read again each time.
 */
final class KeptFiles {
  private static final TableSchema<ReceivedRecord> RECORDS = TableSchema.of(ReceivedRecord.class);
  private static final TableSchema<ReceivedValue> VALUES = TableSchema.of(ReceivedValue.class);
  private static final TableSchema<ReceivedProblem> PROBLEMS =
      TableSchema.of(ReceivedProblem.class);

  /** What the settings and the meaning of headings are read from. */
  private static final Set<String> RULES =
      Stream.concat(Stream.of(Settings.FILE), Rulebook.OF_COLUMNS.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** The tables whose names tell rows from titles and notes. */
  private static final List<Class<? extends Record>> NAMES =
      List.of(RegisteredOrganization.class, OrganizationAlias.class, NameDecision.class);

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

  /**
   * Takes over from what was read under the same rules.
   *
   * @param sources the configuration and rulebook files as they were read
   * @param tables the names that they register
   */
  KeptFiles(KeptWork work, Findings findings, List<SourceFile> sources, TableSet tables) {
    this.work = work;
    RowWriter all = new RowWriter();
    all.text("record files").text(findings.words().language().toLanguageTag());
    List<SourceFile> rules =
        sources.stream().filter(source -> RULES.contains(source.path())).toList();
    all.rows(TableSchema.of(SourceFile.class), rules);
    NAMES.forEach(table -> write(all, table, tables));
    List.of(RECORDS, VALUES, PROBLEMS).forEach(table -> all.text(table.toString()));
    this.base = work.program().and(all);
  }

  private static <T extends Record> void write(RowWriter all, Class<T> table, TableSet tables) {
    all.rows(TableSchema.of(table), tables.read(table));
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
