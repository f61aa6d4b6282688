package pingyi.dashboards.workbook;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.Tables;

/** Every number of every table, by the branch and the year of its row. */
final class StoredNumbers {
  private static final Set<String> BRANCH =
      Set.of(
          "organizationId", "subjectId", "successorId", "policyId", "scaleId", "eventId", "ruleId");

  private final Map<String, Set<Long>> numbers = new HashMap<>();

  StoredNumbers(TableReader tables) throws ReflectiveOperationException {
    for (Class<? extends Record> table : Tables.all()) {
      for (Record row : tables.read(table)) {
        add(row);
      }
    }
  }

  private void add(Record row) throws ReflectiveOperationException {
    Set<String> branches = new HashSet<>(Set.of(""));
    String year = "";
    Set<Long> found = new HashSet<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(row);
      if (value instanceof Number number) {
        found.add(key(number.doubleValue()));
        if (component.getName().equals("reviewYear")) {
          year = number.toString();
        }
      } else if (value instanceof String text && BRANCH.contains(component.getName())) {
        branches.add(text);
      }
    }
    for (String branch : branches) {
      for (String when : new HashSet<>(java.util.List.of("", year))) {
        numbers.computeIfAbsent(branch + "/" + when, place -> new HashSet<>()).addAll(found);
      }
    }
  }

  /**
   * Whether a row of the branch and the year holds the number.
   *
   * @param branch an id, empty for all
   * @param year empty for all
   */
  boolean hold(double number, String branch, String year) {
    Set<Long> there = numbers.getOrDefault(branch + "/" + year, Set.of());
    long key = key(number);
    return there.contains(key) || there.contains(key - 1) || there.contains(key + 1);
  }

  /** Numbers that agree to a millionth are one. */
  private static long key(double number) {
    return Math.round(number * 1e6);
  }
}
