package pingyi.method.bulk;

import java.util.Optional;
import pingyi.warehouse.table.received.Field;
import pingyi.warehouse.table.received.Field.Kind;

/**
 * A column of a bulk table whose heading is known and used.
 *
 * @param index from 0
 * @param letters as a spreadsheet program would name it
 * @param heading as it was sent
 * @param field what its cells mean
 * @param voterClass the voter class that the heading names
 */
public record BulkColumn(
    int index, String letters, String heading, Field field, Optional<String> voterClass) {

  /** Whether the voter class of a row's own column is that of this cell. */
  public boolean takesVoterClassOfRow() {
    boolean counted =
        field.kind() == Kind.COUNT || field.kind() == Kind.SHARE || field == Field.PANEL_SCORE;
    return counted && voterClass.isEmpty();
  }
}
