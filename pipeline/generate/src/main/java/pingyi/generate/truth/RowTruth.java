package pingyi.generate.truth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pingyi.generate.layout.CsvText;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;

/** The truth about the sent rows: what becomes of each, and which organization it means. */
final class RowTruth {
  private final List<SentFile> files;
  private final List<PlacedRow> rows = new ArrayList<>();

  /** A row with the place by which received rows are cited. */
  private record PlacedRow(String path, String sheet, int rowNumber, SentRow row) {
    Fate fate() {
      return row.fate();
    }
  }

  RowTruth(List<SentFile> files) {
    this.files = files;
    for (SentFile file : files) {
      for (SentSheet sheet : file.sheets()) {
        place(file, sheet);
      }
    }
  }

  private void place(SentFile file, SentSheet sheet) {
    for (int index = 0; index < sheet.lines().size(); index++) {
      int rowNumber = index + 1;
      sheet
          .lines()
          .get(index)
          .row()
          .ifPresent(
              row -> rows.add(new PlacedRow(file.path(), file.sheetName(sheet), rowNumber, row)));
    }
  }

  String rejection() {
    CsvText csv = new CsvText("path", "sheet", "row_number", "reason");
    for (PlacedRow row : rows) {
      if (row.fate() instanceof Fate.Quarantined quarantined) {
        quarantined
            .reasons()
            .forEach(reason -> csv.line(row.path(), row.sheet(), "" + row.rowNumber(), reason));
      }
    }
    return csv.text();
  }

  String duplicate() {
    CsvText csv = new CsvText("path", "sheet", "row_number", "duplicate_of_row_number");
    for (PlacedRow row : rows) {
      if (row.fate() instanceof Fate.Duplicate) {
        csv.line(row.path(), row.sheet(), "" + row.rowNumber(), "" + (row.rowNumber() - 1));
      }
    }
    return csv.text();
  }

  String accounting() {
    CsvText csv =
        new CsvText(
            "path",
            "rows_in",
            "published",
            "quarantined",
            "duplicate",
            "rows_header",
            "rows_total",
            "rows_out_of_scope");
    for (SentFile file : files) {
      long published = count(file, Fate.Published.class);
      long quarantined = count(file, Fate.Quarantined.class);
      long duplicate = count(file, Fate.Duplicate.class);
      csv.line(
          file.path(),
          "" + (published + quarantined + duplicate),
          "" + published,
          "" + quarantined,
          "" + duplicate,
          "" + count(file, SentSheet.Kind.HEADER),
          "" + count(file, SentSheet.Kind.TOTAL),
          "" + count(file, Fate.OutOfScope.class));
    }
    return csv.text();
  }

  private long count(SentFile file, Class<? extends Fate> fate) {
    return file.rows().stream().filter(row -> fate.isInstance(row.fate())).count();
  }

  private static long count(SentFile file, SentSheet.Kind kind) {
    Stream<SentSheet.Line> lines = file.sheets().stream().flatMap(sheet -> sheet.lines().stream());
    return lines.filter(line -> line.kind() == kind).count();
  }

  String organizationMatch() {
    CsvText csv = new CsvText("sent_name", "code", "review_year", "organization_id", "reason");
    Set<SentName> seen = new HashSet<>();
    for (PlacedRow placed : rows) {
      if (placed.fate() instanceof Fate.OutOfScope) {
        continue;
      }
      placed.row().name().filter(seen::add).ifPresent(name -> csv.line(cells(name)));
    }
    return csv.text();
  }

  private static List<String> cells(SentName name) {
    return List.of(
        name.text(),
        name.code().orElse(""),
        "" + name.year(),
        name.organizationId().orElse(""),
        name.reason().orElse(""));
  }
}
