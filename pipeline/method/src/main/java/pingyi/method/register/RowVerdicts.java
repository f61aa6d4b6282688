package pingyi.method.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.recognised.RejectionReason;
import pingyi.warehouse.table.working.RegisterVerdict;

/** Collects what becomes of rows that are held against each other. */
final class RowVerdicts {
  private final Map<String, RegisterVerdict> verdicts = new LinkedHashMap<>();
  private final Set<String> rows = new HashSet<>();

  /** A fault; the same one is kept once. */
  void reject(
      RegisterRow row, RejectionReason reason, String cell, String observed, String suggestion) {
    add(row, reason.code(), cell, observed, suggestion, null);
  }

  /** A row that says nothing which an earlier one has not said. */
  void repeat(RegisterRow row, RegisterRow earlier) {
    add(row, "duplicate", "", "", "", earlier.recordId());
  }

  private void add(
      RegisterRow row,
      String reason,
      String cell,
      String observed,
      String suggestion,
      @Nullable String duplicateOf) {
    rows.add(row.recordId());
    verdicts.putIfAbsent(
        row.recordId() + "|" + reason + "|" + cell,
        new RegisterVerdict(row.recordId(), reason, cell, observed, suggestion, duplicateOf));
  }

  /** Whether a row is left out. */
  boolean holds(RegisterRow row) {
    return rows.contains(row.recordId());
  }

  /** The rows that are not left out. */
  List<RegisterRow> rest(List<RegisterRow> all) {
    return all.stream().filter(row -> !holds(row)).toList();
  }

  List<RegisterVerdict> all() {
    return new ArrayList<>(verdicts.values());
  }
}
