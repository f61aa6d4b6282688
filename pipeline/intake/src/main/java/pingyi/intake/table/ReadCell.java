package pingyi.intake.table;

import java.util.Optional;
import pingyi.intake.number.Reading;
import pingyi.warehouse.table.received.Field;

/** One cell under its column, read. */
record ReadCell(TableColumn column, Grid.Placed placed, Reading reading) {
  boolean stated() {
    return reading.status() == Reading.Status.STATED;
  }

  /** The voter class that the heading names, else that of the row, where ballots have one. */
  Optional<String> voterClass(Optional<String> ofRow) {
    Field field = column.field();
    boolean ofBallots =
        column.numeric() && field != Field.COMPONENT_SCORE && field != Field.PERIODIC_SCORE;
    return column.voterClass().or(() -> ofBallots ? ofRow : Optional.empty());
  }
}
