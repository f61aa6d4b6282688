package pingyi.intake.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.intake.number.Reading;
import pingyi.intake.sheet.RawCell;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.recognised.RejectionReason;

/** Reads one cell under its column, whatever stands beside it. */
final class CellReading {
  private final FileTables.Rules rules;
  private final String path;

  /**
   * The readings of the cells of a file.
   *
   * @param path of the file, to which the rulebook may limit names
   */
  CellReading(FileTables.Rules rules, String path) {
    this.rules = rules;
    this.path = path;
  }

  /** What a cell says; those of registers are read elsewhere. */
  Reading of(TableColumn column, RawCell cell) {
    Field.Kind kind = column.field().kind();
    if (kind == Field.Kind.TEXT) {
      return rules.numbers().missing(cell.text())
          ? Reading.MISSING
          : new Reading(Reading.Status.STATED, null, null);
    }
    if (kind == Field.Kind.YEAR) {
      return year(cell);
    }
    if (cell.kind() == RawCell.Kind.DATE) {
      return Reading.unreadable(RejectionReason.UNREADABLE_NUMBER);
    }
    return column
        .meaning(cell.text())
        .map(Reading::stated)
        .orElseGet(
            () ->
                column
                    .highest()
                    .map(highest -> rules.numbers().read(cell.text(), kind, highest))
                    .orElseGet(() -> rules.numbers().read(cell.text(), kind)));
  }

  private Reading year(RawCell cell) {
    String text = cell.text();
    boolean date = cell.kind() == RawCell.Kind.DATE && text.length() >= 4;
    Reading year = rules.numbers().read(date ? text.substring(0, 4) : text, Field.Kind.YEAR);
    Double number = year.number();
    return number != null && number > rules.latestYear()
        ? Reading.faulty(number, RejectionReason.OUT_OF_RANGE)
        : year;
  }

  /**
   * What a text means goes here: modes and pooled years have words of their own in the rulebook,
   * codes and sessions are compared cleaned.
   */
  @Nullable String qualifier(TableColumn column, String text, Reading reading) {
    boolean stated = reading.status() == Reading.Status.STATED;
    if (column.field() == Field.PRESENTATION_MODE) {
      return rules.columns().modes().get(CleanText.of(text));
    }
    if (column.field() == Field.POOLED_YEARS) {
      return stated && rules.columns().pooled().contains(CleanText.of(text)) ? "pooled" : null;
    }
    if (stated && (column.field() == Field.ORGANIZATION_CODE || column.field() == Field.SESSION)) {
      // Engines do not agree on which characters are white space.
      return CleanText.withoutSpaces(text);
    }
    if (stated && column.field() == Field.ORGANIZATION) {
      return rules.names().narrowest(text, path).orElse(null);
    }
    return column.qualifier().orElse(null);
  }

  /** Why a row with this cell cannot be published. */
  Optional<RejectionReason> problem(TableColumn column, String text, Reading reading) {
    boolean unknown =
        column.field() == Field.PRESENTATION_MODE
            && reading.status() == Reading.Status.STATED
            && qualifier(column, text, reading) == null;
    return unknown ? Optional.of(RejectionReason.UNKNOWN_MODE) : reading.problem();
  }

  /** The voter class that a cell gives its row. */
  static Optional<String> voterClass(TableColumn column, String text, Reading reading) {
    boolean stated =
        column.field() == Field.VOTER_CLASS && reading.status() == Reading.Status.STATED;
    return stated ? Optional.of(CleanText.withoutSpaces(text)) : Optional.empty();
  }
}
