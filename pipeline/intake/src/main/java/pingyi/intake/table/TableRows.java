package pingyi.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pingyi.intake.finding.Findings;
import pingyi.intake.number.Reading;
import pingyi.intake.rulebook.ColumnRules;
import pingyi.intake.sheet.CellAddress;
import pingyi.intake.sheet.RawCell;
import pingyi.intake.sheet.RawRow;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.recognised.RejectionReason;

/** Reads the rows below one heading. */
final class TableRows {
  private static final Pattern NUMBER_LIKE = Pattern.compile("[\\d.,%+-]+");

  private final Grid grid;
  private final FileTables.Rules rules;
  private final @Nullable Integer titleYear;
  private final FileTables.Source source;
  private final Received received;
  private final Findings findings;
  private final List<TableColumn> columns;
  private final Set<Integer> headed = new HashSet<>();
  private final Optional<TableColumn> scopeColumn;
  private final CellReading reading;
  private final RegisterCells registers;
  private final TotalsCheck totals;
  private final int width;

  TableRows(Grid grid, Heading heading, @Nullable Integer titleYear, Walk walk) {
    this.grid = grid;
    this.rules = walk.rules();
    this.titleYear = titleYear;
    this.source = walk.source();
    this.received = walk.received();
    this.findings = walk.findings();
    this.columns =
        heading.columns().stream().filter(column -> column.field() != Field.IGNORED).toList();
    heading.columns().forEach(column -> headed.add(column.index()));
    Optional<ColumnRules.Scope> scope = rules.columns().rows().scope();
    this.scopeColumn =
        scope.flatMap(
            stated ->
                heading.columns().stream()
                    .filter(column -> stated.heading().equals(CleanText.of(column.lowest())))
                    .findFirst());
    this.reading = new CellReading(walk.rules(), walk.source().path());
    this.registers = new RegisterCells(walk.rules(), columns);
    this.totals = new TotalsCheck(grid, columns, source.path(), walk.findings());
    int widest = 0;
    for (int i = heading.first(); i <= heading.last(); i++) {
      widest = Math.max(widest, grid.rows().get(i).cells().size());
    }
    this.width = widest;
  }

  /**
   * What all tables of a file share.
   *
   * @param source the file
   * @param rules how it is read
   * @param received where its rows go
   * @param findings where its warnings go
   */
  record Walk(
      FileTables.Source source, FileTables.Rules rules, Received received, Findings findings) {}

  void read(RawRow row) {
    List<ReadCell> cells = new ArrayList<>();
    for (TableColumn column : columns) {
      Grid.Placed placed = grid.filled(row, column.index());
      cells.add(new ReadCell(column, placed, reading(column, placed.cell())));
    }
    String id = source.fileId() + ":" + grid.sheet().number() + ":" + row.number();
    String rowClass = rowClass(row, cells);
    if (!rowClass.equals("data")) {
      add(row, id, rowClass, null, null);
      if (rowClass.equals("total")) {
        totals.check(row, firstText(row), numbers(cells));
      }
      return;
    }
    totals.count(numbers(cells));
    RowYear year = RowYear.of(cells, titleYear, source.folderYear(), rules.latestYear());
    add(row, id, "data", year.year(), year.basis());
    year.problem()
        .ifPresent(
            problem -> received.problem(id, problem.reason(), problem.cell(), problem.text()));
    checkOrganization(row, id, cells);
    checkWidth(row, id);
    registers.check(id, cells, received);
    values(id, cells);
  }

  private String rowClass(RawRow row, List<ReadCell> cells) {
    String first = firstText(row);
    ColumnRules.Rows words = rules.columns().rows();
    boolean named = bearsName(row, first);
    if (!named && !first.isEmpty() && words.totalWord(first).isPresent()) {
      doubtTotal(row, first);
      return "total";
    }
    boolean number =
        cells.stream()
            .filter(cell -> cell.column().numeric() && !row.cell(cell.column().index()).blank())
            .anyMatch(cell -> cell.reading().status() == Reading.Status.STATED);
    if (!named && words.isNote(first) && !number && !namedBeside(row, first)) {
      doubtNote(row, cells, cell -> rules.numbers().missing(cell.text()), 1);
      return "note";
    }
    if (scopeColumn.isPresent()) {
      String value = CleanText.of(grid.filled(row, scopeColumn.get().index()).cell().text());
      if (!words.scope().orElseThrow().keep().contains(value)) {
        return "out_of_scope";
      }
    }
    boolean identified =
        cells.stream()
            .anyMatch(
                cell ->
                    cell.column().identifies()
                        && !rules.numbers().missing(cell.placed().cell().text()));
    if (identified || number || RegisterCells.tells(cells) || hasFailedNumber(row, cells)) {
      return "data";
    }
    doubtNote(row, cells, cell -> true, 2);
    return "note";
  }

  /** Whether an organization stands in the row whose name may begin like a total or a note. */
  private boolean bearsName(RawRow row, String first) {
    return rules.isName(first)
        || columns.stream()
            .filter(TableColumn::identifies)
            .anyMatch(
                column -> {
                  String text = row.cell(column.index()).text();
                  boolean code =
                      rules.identifiedByCode() && column.field() == Field.ORGANIZATION_CODE;
                  return rules.isName(text)
                      || (code
                          && !rules.numbers().missing(text)
                          && rules.columns().rows().totalWord(text).isEmpty()
                          && !rules.columns().rows().isNote(text));
                });
  }

  /** A totals row has its word and little else: more letters may be the name of a branch. */
  private void doubtTotal(RawRow row, String first) {
    String cleaned = CleanText.of(first);
    String bare = CleanText.withoutBracket(cleaned).orElse(cleaned);
    int word = rules.columns().rows().totalWord(first).orElseThrow().length();
    long more =
        bare.length() <= word
            ? 0
            : bare.substring(word).chars().filter(Character::isLetter).count();
    if (more > 2) {
      warn(row, "row_as_total");
    }
  }

  /** A note has no cells that say something, or that nothing is to say, under value headings. */
  private void doubtNote(RawRow row, List<ReadCell> cells, Predicate<RawCell> telling, int least) {
    long told =
        cells.stream()
            .filter(cell -> cell.column().numeric())
            .map(cell -> row.cell(cell.column().index()))
            .filter(cell -> !cell.blank() && telling.test(cell))
            .count();
    if (told >= least) {
      warn(row, "row_as_note");
    }
  }

  private void warn(RawRow row, String code) {
    findings.warning(
        source.path(), grid.place(row.number(), 0), code, row.number(), registers.joined(row));
  }

  /** Whether an organization stands in the row besides the text that begins like a note. */
  private boolean namedBeside(RawRow row, String first) {
    return columns.stream()
        .filter(TableColumn::identifies)
        .map(column -> row.cell(column.index()).text())
        .anyMatch(text -> !rules.numbers().missing(text) && !text.equals(first));
  }

  /** A number that was meant but cannot be read must not let its row pass for a note. */
  private static boolean hasFailedNumber(RawRow row, List<ReadCell> cells) {
    return cells.stream()
        .filter(cell -> cell.column().numeric())
        .map(cell -> row.cell(cell.column().index()))
        .anyMatch(
            cell ->
                switch (cell.kind()) {
                  case ERROR, FORMULA_WITHOUT_VALUE -> true;
                  case TEXT, NUMBER -> cell.text().chars().anyMatch(Character::isDigit);
                  default -> false;
                });
  }

  private static String firstText(RawRow row) {
    for (RawCell cell : row.cells()) {
      if (cell.kind() == RawCell.Kind.TEXT
          && !cell.blank()
          && !NUMBER_LIKE.matcher(CleanText.withoutSpaces(cell.text())).matches()) {
        return cell.text();
      }
    }
    return "";
  }

  private Reading reading(TableColumn column, RawCell cell) {
    if (cell.kind() == RawCell.Kind.ERROR) {
      return Reading.unreadable(RejectionReason.ERROR_CELL);
    }
    if (cell.kind() == RawCell.Kind.FORMULA_WITHOUT_VALUE) {
      return Reading.unreadable(RejectionReason.FORMULA_WITHOUT_VALUE);
    }
    if (RegisterCells.reads(column)) {
      return registers.reading(column, cell);
    }
    return reading.of(column, cell);
  }

  private static @Nullable Double[] numbers(List<ReadCell> cells) {
    @Nullable Double[] numbers = new Double[cells.size()];
    for (int i = 0; i < numbers.length; i++) {
      ReadCell cell = cells.get(i);
      numbers[i] = cell.column().numeric() ? cell.reading().number() : null;
    }
    return numbers;
  }

  private void add(
      RawRow row, String id, String rowClass, @Nullable Integer year, @Nullable String basis) {
    received.add(
        new ReceivedRecord(
            id,
            source.fileId(),
            grid.sheet().name(),
            row.number(),
            rowClass,
            year,
            basis,
            registers.joined(row)));
  }

  private void checkOrganization(RawRow row, String id, List<ReadCell> cells) {
    List<ReadCell> identifying = cells.stream().filter(cell -> cell.column().identifies()).toList();
    boolean coded =
        identifying.stream().anyMatch(cell -> cell.column().field() == Field.ORGANIZATION_CODE);
    List<ReadCell> deciding =
        rules.identifiedByCode() && coded
            ? identifying.stream()
                .filter(cell -> cell.column().field() == Field.ORGANIZATION_CODE)
                .toList()
            : identifying;
    if (deciding.stream().noneMatch(cell -> cell.reading().status() == Reading.Status.STATED)) {
      ReadCell first = deciding.get(0);
      received.problem(
          id,
          RejectionReason.ORGANIZATION_MISSING,
          CellAddress.of(first.column().index(), row.number()),
          first.placed().cell().text());
    }
  }

  /** Cells beside the table and, in a CSV, a row of another width show that cells have moved. */
  private void checkWidth(RawRow row, String id) {
    if (grid.sheet().delimited() && row.width() < width) {
      received.problem(id, RejectionReason.RAGGED_ROW, "", registers.joined(row));
      return;
    }
    for (int column = 0; column < row.cells().size(); column++) {
      if (!headed.contains(column) && !row.cell(column).blank()) {
        received.problem(
            id,
            RejectionReason.RAGGED_ROW,
            CellAddress.of(column, row.number()),
            row.cell(column).text());
        return;
      }
    }
  }

  private void values(String id, List<ReadCell> cells) {
    Optional<String> rowClass =
        cells.stream()
            .flatMap(
                cell ->
                    CellReading.voterClass(
                        cell.column(), cell.placed().cell().text(), cell.reading())
                        .stream())
            .findFirst();
    int ordinal = 0;
    for (ReadCell cell : cells) {
      ordinal++;
      TableColumn column = cell.column();
      Grid.Placed placed = cell.placed();
      received.add(
          new ReceivedValue(
              id,
              ordinal,
              column.field().code(),
              RegisterCells.reads(column)
                  ? registers.qualifier(cells, cell)
                  : reading.qualifier(column, placed.cell().text(), cell.reading()),
              cell.voterClass(rowClass).orElse(null),
              placed.address(),
              column.heading(),
              registers.text(cell),
              cell.reading().number(),
              registers.status(cell)));
      reading
          .problem(column, placed.cell().text(), cell.reading())
          .ifPresent(
              reason -> received.problem(id, reason, placed.address(), registers.text(cell)));
    }
    RestGrades.add(id, cells, rowClass, received);
  }
}
