package pingyi.intake.table;

import java.util.List;
import java.util.Optional;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.received.ReceivedValue;

/**
 * What the counted grades of a row leave of its valid ballots, where the rulebook names the grade
 * that all others have. A count that is missing or cannot be read leaves the rest unknown; counts
 * that exceed the valid ballots leave none, and are a fault of their own.
 */
final class RestGrades {
  private RestGrades() {}

  /** Adds a value for each valid count that has such a grade, after the row's own cells. */
  static void add(String id, List<ReadCell> cells, Optional<String> rowClass, Received received) {
    int ordinal = cells.size();
    for (ReadCell valid : cells) {
      Optional<String> grade = valid.column().rest();
      Double number = valid.reading().number();
      if (grade.isEmpty() || number == null) {
        continue;
      }
      Optional<String> voterClass = valid.voterClass(rowClass);
      List<ReadCell> counts =
          cells.stream()
              .filter(cell -> cell.column().field() == Field.GRADE_COUNT)
              .filter(cell -> cell.voterClass(rowClass).equals(voterClass))
              .toList();
      double rest = number - counts.stream().mapToDouble(RestGrades::count).sum();
      if (!counts.isEmpty() && rest >= 0) {
        ordinal++;
        received.add(
            new ReceivedValue(
                id,
                ordinal,
                Field.GRADE_REST.code(),
                grade.get(),
                voterClass.orElse(null),
                valid.placed().address(),
                valid.column().heading(),
                valid.placed().cell().text(),
                rest,
                valid.reading().status().code()));
      }
    }
  }

  private static double count(ReadCell cell) {
    Double number = cell.reading().number();
    return number == null ? Double.NaN : number;
  }
}
