package pingyi.intake.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pingyi.intake.number.Reading;
import pingyi.intake.text.CleanText;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.recognised.RejectionReason;

/**
 * The review year of a row: that of its year column; else that of a session which the rulebook
 * calls a date; else that of the title, else that of the folder.
 *
 * @param year empty if none says it, or not readably
 * @param basis column, session, title or folder; empty without a year
 */
record RowYear(@Nullable Integer year, @Nullable String basis, Optional<Problem> problem) {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** What is wrong with it. */
  record Problem(RejectionReason reason, String cell, String text) {
    static Problem of(RejectionReason reason, ReadCell cell) {
      return new Problem(reason, cell.placed().address(), cell.placed().cell().text());
    }
  }

  static RowYear of(
      List<ReadCell> cells, @Nullable Integer titleYear, OptionalInt folderYear, int latestYear) {
    Optional<ReadCell> column =
        cells.stream()
            .filter(cell -> cell.column().field() == Field.REVIEW_YEAR)
            .filter(cell -> cell.reading().status() != Reading.Status.MISSING)
            .findFirst();
    Optional<ReadCell> session =
        cells.stream().filter(cell -> cell.column().dated()).filter(ReadCell::stated).findFirst();
    if (column.isPresent()) {
      return ofColumn(column.get(), titleYear);
    }
    if (session.isPresent()) {
      return ofSession(session.get(), latestYear);
    }
    if (titleYear != null) {
      return new RowYear(titleYear, "title", Optional.empty());
    }
    if (folderYear.isPresent()) {
      return new RowYear(folderYear.getAsInt(), "folder", Optional.empty());
    }
    return new RowYear(null, null, Optional.of(new Problem(RejectionReason.YEAR_MISSING, "", "")));
  }

  private static RowYear ofColumn(ReadCell cell, @Nullable Integer titleYear) {
    Double number = cell.reading().number();
    if (number == null) {
      // What cannot be read is told where the cell's value is told.
      return new RowYear(null, null, Optional.empty());
    }
    int year = number.intValue();
    Optional<Problem> conflict =
        titleYear == null || titleYear == year
            ? Optional.empty()
            : Optional.of(Problem.of(RejectionReason.YEAR_CONFLICT, cell));
    return new RowYear(year, "column", conflict);
  }

  private static RowYear ofSession(ReadCell cell, int latestYear) {
    String text = CleanText.withoutSpaces(cell.placed().cell().text());
    if (!DATE.matcher(text).matches()) {
      return new RowYear(null, null, Optional.of(Problem.of(RejectionReason.YEAR_MISSING, cell)));
    }
    int year = Integer.parseInt(text.substring(0, 4));
    return year > latestYear
        ? new RowYear(null, null, Optional.of(Problem.of(RejectionReason.OUT_OF_RANGE, cell)))
        : new RowYear(year, "session", Optional.empty());
  }
}
