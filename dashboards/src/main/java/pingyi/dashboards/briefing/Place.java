package pingyi.dashboards.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.received.ReceivedRecord;

/** Where a row that was sent stands. */
record Place(String fileId, String sheet, int rowNumber, @Nullable Integer reviewYear) {
  private static final List<String> COLUMNS =
      List.of("record_id", "file_id", "sheet", "row_number", "review_year");

  /** The places of some rows by their record ids. */
  static Map<String, Place> of(Facts facts, Set<String> recordIds) {
    Map<String, Place> places = new HashMap<>();
    facts.columns(
        ReceivedRecord.class,
        COLUMNS,
        Selection.ALL,
        row -> {
          String id = (String) row.get(0);
          if (recordIds.contains(id)) {
            places.put(
                id,
                new Place(
                    (String) row.get(1),
                    (String) row.get(2),
                    (Integer) row.get(3),
                    (Integer) row.get(4)));
          }
        });
    return places;
  }
}
