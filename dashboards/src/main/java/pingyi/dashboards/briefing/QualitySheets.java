package pingyi.dashboards.briefing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.received.SourceFile;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.DuplicateRecord;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.RejectionReason;

/** What became of every row, and where every score was read. */
final class QualitySheets {
  /** A sheet of more rows cannot be filtered in comfort; the tables hold the rest. */
  private static final int LINEAGE_ROWS = 200_000;

  private final Facts facts;
  private final Words words;

  QualitySheets(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  List<Sheet> build() {
    return List.of(accounting(), quarantine(), lineage());
  }

  private Sheet accounting() {
    GridBuilder grid =
        new GridBuilder(words)
            .text("file", "status")
            .counts(
                "rows.present",
                "rows.header",
                "rows.total",
                "rows.outside",
                "rows.in",
                "rows.published",
                "rows.quarantined",
                "rows.duplicate")
            .text("check");
    Map<String, SourceFile> files =
        facts.rows(SourceFile.class).stream()
            .collect(
                Collectors.toMap(SourceFile::path, Function.identity(), (first, second) -> first));
    for (Accounting row : facts.rows(Accounting.class)) {
      SourceFile file = files.get(row.path());
      accountingRow(grid, row, row.path(), file == null ? null : file.status());
    }
    accountingRow(grid, facts.accounting(), words.say("total"), null);
    return Sheets.of(words, "quality", grid).checked(new Checks(facts, words).accounting());
  }

  private void accountingRow(
      GridBuilder grid, Accounting row, String file, @Nullable String status) {
    boolean even =
        row.rowsIn() == row.rowsPublished() + row.rowsQuarantined() + row.rowsDuplicate();
    grid.row(
        file,
        status == null ? null : words.code("file", status),
        row.rowsPresent(),
        row.rowsHeader(),
        row.rowsTotal(),
        row.rowsOutOfScope(),
        row.rowsIn(),
        row.rowsPublished(),
        row.rowsQuarantined(),
        row.rowsDuplicate(),
        words.say(even ? "check.even" : "check.uneven"));
  }

  private Sheet quarantine() {
    Set<String> told = new HashSet<>();
    facts.rows(Rejection.class).forEach(row -> told.add(row.recordId()));
    facts.rows(DuplicateRecord.class).forEach(row -> told.add(row.recordId()));
    Map<String, Place> places = facts.once(Place.class, () -> Place.of(facts, told));
    Map<String, String> paths =
        facts.rows(SourceFile.class).stream()
            .collect(
                Collectors.toMap(SourceFile::fileId, SourceFile::path, (first, second) -> first));
    SuggestionWords suggestions = new SuggestionWords(facts, words);
    GridBuilder grid =
        new GridBuilder(words)
            .text("kind", "file", "sheet")
            .plain("row")
            .text("cell", "reason", "observed", "mend", "suggestion", "record");
    for (Rejection row : facts.rows(Rejection.class)) {
      Place at = places.get(row.recordId());
      String mend =
          RejectionReason.ofCode(row.reason())
              .map(reason -> reason.mend(words.language()))
              .orElse(row.suggestion());
      grid.row(
          words.say("kind.quarantined"),
          at == null ? null : paths.get(at.fileId()),
          at == null ? null : at.sheet(),
          at == null ? null : at.rowNumber(),
          row.cell().isEmpty() ? null : row.cell(),
          Findings.reason(words, row.reason()),
          row.observed(),
          mend,
          generic(row) ? null : suggestions.of(row, at),
          row.recordId());
    }
    for (DuplicateRecord row : facts.rows(DuplicateRecord.class)) {
      Place at = places.get(row.recordId());
      grid.row(
          words.say("kind.duplicate"),
          at == null ? null : paths.get(at.fileId()),
          at == null ? null : at.sheet(),
          at == null ? null : at.rowNumber(),
          null,
          words.say("duplicate.of", row.duplicateOf()),
          null,
          words.say("duplicate.mend"),
          null,
          row.recordId());
    }
    facts.rows(SourceFile.class).stream()
        .filter(file -> !file.status().equals("read"))
        .forEach(
            file ->
                grid.row(
                    words.code("file", file.status()),
                    file.path(),
                    null,
                    null,
                    null,
                    file.reason(),
                    null,
                    file.mend(),
                    null,
                    file.fileId()));
    return Sheets.of(words, "quarantine", grid);
  }

  /** Whether the stored suggestion only repeats the reason's own mend, in either language. */
  private static boolean generic(Rejection row) {
    return RejectionReason.ofCode(row.reason())
        .map(
            reason ->
                row.suggestion().isBlank()
                    || row.suggestion().equals(reason.mend(Locale.SIMPLIFIED_CHINESE))
                    || row.suggestion().equals(reason.mend(Locale.ENGLISH)))
        .orElse(false);
  }

  private Sheet lineage() {
    GridBuilder grid =
        new GridBuilder(words)
            .plain("year")
            .text("id", "branch", "contribution.kind", "detail", "file", "sheet")
            .plain("row")
            .text("cell", "record");
    Excerpt<Lineage> latest = Excerpt.of(facts, Lineage.class);
    if (latest.cut()) {
      return Sheets.of(words, "lineage", grid.over(latest.rows(), this::cells), latest);
    }
    List<Lineage> all = latest.rows();
    // In year order: the last rows are those of the latest years.
    List<Lineage> shown = all.subList(Math.max(0, all.size() - LINEAGE_ROWS), all.size());
    Sheet sheet = Sheets.of(words, "lineage", grid.over(shown, this::cells));
    return shown.size() == all.size()
        ? sheet
        : new Sheet(
            sheet.key(),
            sheet.name(),
            words.say("lineage.cut", (long) all.size(), (long) LINEAGE_ROWS),
            sheet.grid(),
            List.of());
  }

  private List<@Nullable Object> cells(Lineage row) {
    return Arrays.asList(
        row.reviewYear(),
        row.organizationId(),
        facts.structure().nameIn(row.organizationId(), row.reviewYear()),
        words.code("contribution", row.contribution()),
        row.detail(),
        row.path(),
        row.sheet(),
        row.rowNumber(),
        row.cell(),
        row.recordId());
  }
}
