package pingyi.generate.truth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.SentFile;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.layout.SentSheet;
import pingyi.generate.layout.Spelling;

/** The truth about the sent rows: what becomes of each, and which organization it means. */
public final class RowTruth {
  private final TruthSink sink;
  private final Set<SentName> seen = new HashSet<>();

  /** The place by which a received row is cited. */
  private record Place(String path, String sheet, int rowNumber) {
    List<String> and(String cell) {
      return List.of(path, sheet, "" + rowNumber, cell);
    }
  }

  /** Truth that goes to a sink. */
  public RowTruth(TruthSink sink) {
    this.sink = sink;
  }

  /** Writes what is true of a file and its rows. */
  public void add(SentFile file) {
    for (SentSheet sheet : file.sheets()) {
      String name = file.sheetName(sheet);
      for (int index = 0; index < sheet.lines().size(); index++) {
        Place place = new Place(file.path(), name, index + 1);
        sheet.lines().get(index).row().ifPresent(row -> row(place, row));
      }
    }
    accounting(file);
  }

  /** Forgets the names that were written; names that come later are all others. */
  public void forgetNames() {
    seen.clear();
  }

  /** Writes what is true of one row of a file that is sent row by row. */
  public void add(String path, String sheet, int rowNumber, SentRow row) {
    row(new Place(path, sheet, rowNumber), row);
  }

  /** Writes how the rows of a file add up, sent row by row under one line of headings. */
  public void add(String path, long published, long quarantined, long duplicate) {
    accounting(path, List.of(published, quarantined, duplicate, 1L, 0L, 0L));
  }

  private void row(Place place, SentRow row) {
    if (row.fate() instanceof Fate.Quarantined quarantined) {
      quarantined.reasons().forEach(reason -> sink.line(TruthFile.REJECTION, place.and(reason)));
    }
    if (row.fate() instanceof Fate.Duplicate) {
      sink.line(TruthFile.DUPLICATE, place.and("" + (place.rowNumber() - 1)));
    }
    if (!(row.fate() instanceof Fate.OutOfScope)) {
      row.name().filter(seen::add).ifPresent(this::name);
    }
  }

  private void name(SentName name) {
    sink.line(
        TruthFile.ORGANIZATION_MATCH,
        List.of(
            name.text(),
            name.code().orElse(""),
            "" + name.year(),
            name.organizationId().orElse(""),
            name.reason().orElse("")));
    name.spelling().ifPresent(spelling -> spelling(name, spelling));
  }

  private void spelling(SentName name, Spelling spelling) {
    sink.line(
        TruthFile.SPELLING,
        List.of(
            name.text(),
            "" + name.year(),
            spelling.kind().code(),
            spelling.organizationId(),
            spelling.name()));
  }

  private void accounting(SentFile file) {
    long published = count(file, Fate.Published.class) + count(file, Fate.Listed.class);
    long quarantined = count(file, Fate.Quarantined.class);
    long duplicate = count(file, Fate.Duplicate.class);
    accounting(
        file.path(),
        List.of(
            published,
            quarantined,
            duplicate,
            count(file, SentSheet.Kind.HEADER),
            count(file, SentSheet.Kind.TOTAL),
            count(file, Fate.OutOfScope.class)));
  }

  /**
   * Published, quarantined and duplicate rows make up those that came in; the others are beside.
   */
  private void accounting(String path, List<Long> counts) {
    List<String> cells = new ArrayList<>();
    cells.add(path);
    cells.add("" + (counts.get(0) + counts.get(1) + counts.get(2)));
    counts.forEach(count -> cells.add("" + count));
    sink.line(TruthFile.ACCOUNTING, cells);
  }

  private static long count(SentFile file, Class<? extends Fate> fate) {
    return file.rows().stream().filter(row -> fate.isInstance(row.fate())).count();
  }

  private static long count(SentFile file, SentSheet.Kind kind) {
    Stream<SentSheet.Line> lines = file.sheets().stream().flatMap(sheet -> sheet.lines().stream());
    return lines.filter(line -> line.kind() == kind).count();
  }
}
