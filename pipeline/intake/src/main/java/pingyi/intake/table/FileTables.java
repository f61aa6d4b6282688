package pingyi.intake.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.Findings;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.number.NumberReader;
import pingyi.intake.number.Reading;
import pingyi.intake.rulebook.ColumnRules;
import pingyi.intake.sheet.CellAddress;
import pingyi.intake.sheet.MergedRange;
import pingyi.intake.sheet.RawRow;
import pingyi.intake.sheet.RawSheet;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.received.ReceivedRecord;

/** Reads the tables of one file. */
public final class FileTables {
  private final Source source;
  private final Rules rules;
  private final Findings findings;
  private final Received received = new Received();

  /**
   * The file that is read.
   *
   * @param fileId its id
   * @param path its path within the workspace
   * @param folderYear the year of its folder
   */
  public record Source(String fileId, String path, OptionalInt folderYear) {}

  /**
   * How it is read.
   *
   * @param columns what columns.yaml says
   * @param numbers reads the numeric cells
   * @param rejectsUnknown whether an unknown heading refuses the file
   * @param identifiedByCode whether the code identifies the organization
   * @param latestYear the last year that can have been reviewed
   * @param names the names of the register: a row that bears one is no title, note or total,
   *     whatever the name begins with
   */
  public record Rules(
      ColumnRules columns,
      NumberReader numbers,
      boolean rejectsUnknown,
      boolean identifiedByCode,
      int latestYear,
      KnownNames names) {
    /** Whether a text is a registered name. */
    boolean isName(String text) {
      return names.has(text);
    }
  }

  private FileTables(Source source, Rules rules, Findings findings) {
    this.source = source;
    this.rules = rules;
    this.findings = findings;
  }

  /** The rows and values of all sheets; warnings go to the findings. */
  public static Received read(List<RawSheet> sheets, Source source, Rules rules, Findings findings)
      throws RefusedFile {
    FileTables tables = new FileTables(source, rules, findings);
    if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
      throw new RefusedFile("empty_file", "");
    }
    for (RawSheet sheet : sheets) {
      if (!sheet.rows().isEmpty()) {
        tables.sheet(sheet);
      }
    }
    if (tables.received.records().stream().noneMatch(row -> row.rowClass().equals("data"))) {
      findings.warning(source.path(), "", "no_data_rows");
    }
    return tables.received;
  }

  /** The columns of a sheet that has nothing but one line of headings. */
  static List<TableColumn> columns(RawSheet headings, Source source, Rules rules, Findings findings)
      throws RefusedFile {
    Grid grid = new Grid(headings);
    List<Heading> found = new HeadingDetector(grid, rules.columns().headings()).all();
    if (found.isEmpty()) {
      throw new RefusedFile("no_heading", headings.name(), headings.name());
    }
    new FileTables(source, rules, findings).checkColumns(grid, found.get(0));
    return found.get(0).columns();
  }

  private void sheet(RawSheet sheet) throws RefusedFile {
    if (sheet.hidden()) {
      findings.warning(source.path(), sheet.name(), "hidden_sheet", sheet.name());
    }
    Grid grid = new Grid(sheet);
    List<Heading> headings = new HeadingDetector(grid, rules.columns().headings()).all();
    if (headings.isEmpty()) {
      throw new RefusedFile("no_heading", sheet.name(), sheet.name());
    }
    for (Heading heading : headings) {
      checkColumns(grid, heading);
    }
    Integer titleYear = null;
    int from = 0;
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int end =
          i + 1 < headings.size()
              ? firstTitle(grid, heading, headings.get(i + 1))
              : grid.rows().size();
      Integer own = titleYear(grid, from, heading.first());
      titleYear = own == null ? titleYear : own;
      for (int row = from; row < heading.first(); row++) {
        record(grid, row, "title");
        doubtTitle(grid, grid.rows().get(row));
      }
      for (int row = heading.first(); row <= heading.last(); row++) {
        record(grid, row, "header");
      }
      TableRows table =
          new TableRows(
              grid, heading, titleYear, new TableRows.Walk(source, rules, received, findings));
      for (int row = heading.last() + 1; row < end; row++) {
        table.read(grid.rows().get(row));
      }
      from = end;
    }
  }

  private void record(Grid grid, int position, String rowClass) {
    RawRow row = grid.rows().get(position);
    received.add(
        new ReceivedRecord(
            source.fileId() + ":" + grid.sheet().number() + ":" + row.number(),
            source.fileId(),
            grid.sheet().name(),
            row.number(),
            rowClass,
            null,
            null,
            row.joined()));
  }

  /** A row of numbers above every heading belongs to no column, and that must be said. */
  private void doubtTitle(Grid grid, RawRow row) {
    long numbers =
        row.cells().stream().filter(cell -> !cell.blank() && isNumber(cell.text())).count();
    boolean named = row.cells().stream().anyMatch(cell -> rules.isName(cell.text()));
    if (numbers > 1 || (named && numbers > 0)) {
      findings.warning(
          source.path(), grid.place(row.number(), 0), "row_as_title", row.number(), row.joined());
    }
  }

  private boolean isNumber(String text) {
    return rules.numbers().read(text, Field.Kind.SCORE).status() == Reading.Status.STATED;
  }

  /** Where the title of the next table begins: rows above its heading that hold one text only. */
  private int firstTitle(Grid grid, Heading heading, Heading next) {
    int first = next.first();
    while (first - 1 > heading.last()) {
      RawRow row = grid.rows().get(first - 1);
      List<Integer> filled =
          IntStream.range(0, row.cells().size())
              .filter(column -> !row.cell(column).blank())
              .boxed()
              .toList();
      if (filled.size() != 1) {
        break;
      }
      String text = row.cell(filled.get(0)).text();
      boolean note =
          rules.columns().rows().isNote(text) || rules.columns().rows().totalWord(text).isPresent();
      boolean gap = grid.rows().get(first - 2).number() < row.number() - 1;
      boolean wide = grid.merged(row.number(), filled.get(0)).filter(MergedRange::wide).isPresent();
      if (note || rules.isName(text) || !(gap || wide || !YearWords.inTitle(text).isEmpty())) {
        break;
      }
      first--;
    }
    return first;
  }

  private @Nullable Integer titleYear(Grid grid, int from, int end) throws RefusedFile {
    Set<Integer> years = new TreeSet<>();
    String place = grid.sheet().name();
    for (int i = from; i < end; i++) {
      RawRow row = grid.rows().get(i);
      for (int column = 0; column < row.cells().size(); column++) {
        Set<Integer> said = YearWords.inTitle(row.cell(column).text());
        if (!said.isEmpty()) {
          place = grid.place(row.number(), column);
          years.addAll(said);
        }
      }
    }
    if (years.size() > 1) {
      throw new RefusedFile("title_years", place, years);
    }
    if (years.isEmpty()) {
      return null;
    }
    int year = years.iterator().next();
    if (source.folderYear().isPresent() && source.folderYear().getAsInt() != year) {
      throw new RefusedFile("title_against_folder", place, year, source.folderYear().getAsInt());
    }
    return year;
  }

  /** A table lists reviews, projects or items to be rectified: cells of another would be lost. */
  private static void checkFamily(Grid grid, Heading heading) throws RefusedFile {
    TableColumn first = null;
    for (TableColumn column : heading.columns()) {
      if (column.field().family() == Field.Family.ANY) {
        continue;
      }
      if (first == null) {
        first = column;
      } else if (first.field().family() != column.field().family()) {
        int row = grid.rows().get(heading.last()).number();
        throw new RefusedFile(
            "mixed_table", grid.place(row, column.index()), column.heading(), first.heading());
      }
    }
  }

  private void checkColumns(Grid grid, Heading heading) throws RefusedFile {
    int row = grid.rows().get(heading.last()).number();
    Map<String, TableColumn> seen = new HashMap<>();
    checkFamily(grid, heading);
    Optional<String> scope = rules.columns().rows().scope().map(ColumnRules.Scope::heading);
    for (TableColumn column : heading.columns()) {
      String place = grid.place(row, column.index());
      if (column.match().isEmpty()) {
        if (scope.isPresent() && scope.get().equals(CleanText.of(column.lowest()))) {
          continue;
        }
        if (rules.rejectsUnknown()) {
          throw new RefusedFile("unknown_column", place, column.heading());
        }
        findings.warning(source.path(), place, "unknown_column_warned", column.heading());
        continue;
      }
      if (column.field() == Field.IGNORED) {
        continue;
      }
      String key =
          column.field().code()
              + "|"
              + column.qualifier().orElse("")
              + "|"
              + column.voterClass().orElse("");
      TableColumn earlier = seen.putIfAbsent(key, column);
      if (earlier != null) {
        throw new RefusedFile(
            "duplicate_column",
            place,
            column.heading(),
            CellAddress.of(earlier.index(), row),
            earlier.heading());
      }
    }
  }
}
