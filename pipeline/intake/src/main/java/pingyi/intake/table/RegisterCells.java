package pingyi.intake.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.intake.number.DateReader;
import pingyi.intake.number.Reading;
import pingyi.intake.sheet.RawCell;
import pingyi.intake.sheet.RawRow;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.recognised.RejectionReason;

/** Reads the words, dates and owners of project registers and rectification lists. */
final class RegisterCells {
  private static final String LASTING = "standing";

  private final FileTables.Rules rules;
  private final List<TableColumn> columns;
  private final OwnerText owners;

  RegisterCells(FileTables.Rules rules, List<TableColumn> columns) {
    this.rules = rules;
    this.columns = columns;
    this.owners = new OwnerText(rules.columns().registers().owners(), rules.names());
  }

  /** Whether the cells of a column are read here. */
  static boolean reads(TableColumn column) {
    Field.Kind kind = column.field().kind();
    return kind == Field.Kind.TERM || kind == Field.Kind.DATE || kind == Field.Kind.OWNER;
  }

  Reading reading(TableColumn column, RawCell cell) {
    if (rules.numbers().missing(cell.text())) {
      return Reading.MISSING;
    }
    return switch (column.field().kind()) {
      case TERM ->
          code(column, cell).isPresent()
              ? stated()
              : Reading.unreadable(RejectionReason.UNKNOWN_TERM);
      case DATE ->
          date(column, cell).isPresent()
              ? stated()
              : Reading.unreadable(RejectionReason.UNREADABLE_DATE);
      default -> stated();
    };
  }

  private static Reading stated() {
    return new Reading(Reading.Status.STATED, null, null);
  }

  private Optional<String> code(TableColumn column, RawCell cell) {
    return rules.columns().registers().code(column.field(), cell.text());
  }

  /** A due date may say that the task has no end. */
  private Optional<String> date(TableColumn column, RawCell cell) {
    boolean lasting =
        column.field() == Field.DUE_DATE && rules.columns().registers().lasting(cell.text());
    return lasting ? Optional.of(LASTING) : DateReader.iso(cell);
  }

  /**
   * What a stated cell means: its code or date; of a stage or criterion behind that and a slash.
   */
  @Nullable String qualifier(List<ReadCell> row, ReadCell cell) {
    if (!cell.stated() || cell.column().field().kind() == Field.Kind.OWNER) {
      return null;
    }
    RawCell raw = cell.placed().cell();
    String value =
        (cell.column().field().kind() == Field.Kind.DATE
                ? date(cell.column(), raw)
                : code(cell.column(), raw))
            .orElseThrow();
    return switch (cell.column().field()) {
      case STAGE_DATE, STAGE_RESULT ->
          stage(row, cell).map(each -> each + "/" + value).orElse(null);
      case CRITERION -> cell.column().qualifier().orElseThrow() + "/" + value;
      default -> value;
    };
  }

  /** The stage that a date or result is about: the heading's, else the row's. */
  private Optional<String> stage(List<ReadCell> row, ReadCell cell) {
    return cell.column()
        .qualifier()
        .or(
            () ->
                row.stream()
                    .filter(each -> each.column().field() == Field.PROJECT_STAGE)
                    .filter(ReadCell::stated)
                    .findFirst()
                    .flatMap(each -> code(each.column(), each.placed().cell())));
  }

  /** The text of a cell as it may be kept. */
  String text(ReadCell cell) {
    String text = cell.placed().cell().text();
    return cell.column().field() == Field.OWNER ? owners.of(text).text() : text;
  }

  /** The status of a cell; withheld where a part of an owner's text is not kept. */
  String status(ReadCell cell) {
    boolean withheld =
        cell.column().field() == Field.OWNER
            && cell.stated()
            && !owners.of(cell.placed().cell().text()).whole();
    return withheld ? "withheld" : cell.reading().status().code();
  }

  /** The cells joined as they were sent, owners as they may be kept. */
  String joined(RawRow row) {
    if (columns.stream().noneMatch(column -> column.field() == Field.OWNER)) {
      return row.joined();
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < row.cells().size(); i++) {
      int index = i;
      boolean owner =
          columns.stream()
              .anyMatch(column -> column.index() == index && column.field() == Field.OWNER);
      String text = row.cell(i).text();
      joined.append(i == 0 ? "" : "|").append(owner ? owners.of(text).text() : text);
    }
    return joined.toString();
  }

  /** Whether a row names what its table lists. */
  static boolean tells(List<ReadCell> row) {
    return row.stream()
        .anyMatch(
            cell -> cell.column().registers() && cell.reading().status() != Reading.Status.MISSING);
  }

  /** What a row must say: a project its type, an item its problem, a date or result its stage. */
  void check(String id, List<ReadCell> row, Received received) {
    // A stage whose word is not known is told where the word stands.
    boolean unknown =
        row.stream()
            .anyMatch(
                cell ->
                    cell.column().field() == Field.PROJECT_STAGE
                        && cell.reading().status() == Reading.Status.UNREADABLE);
    for (ReadCell cell : row) {
      boolean unlisted =
          cell.column().registers() && cell.reading().status() == Reading.Status.MISSING;
      boolean staged =
          cell.column().field() == Field.STAGE_DATE || cell.column().field() == Field.STAGE_RESULT;
      if (unlisted || (staged && cell.stated() && !unknown && stage(row, cell).isEmpty())) {
        received.problem(id, RejectionReason.TERM_MISSING, cell.placed().address(), text(cell));
      }
    }
  }
}
