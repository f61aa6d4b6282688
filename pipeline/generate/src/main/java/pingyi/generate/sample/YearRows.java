package pingyi.generate.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import pingyi.generate.layout.SentRow;

/** The rows of one sheet by organization, in which surprises are planted by name. */
final class YearRows {
  private final Map<String, SentRow> rows;

  YearRows(Map<String, SentRow> rows) {
    this.rows = new LinkedHashMap<>(rows);
  }

  /** Changes the row of an organization, which must be there: a surprise must not get lost. */
  void change(String organizationId, UnaryOperator<SentRow> change) {
    if (!rows.containsKey(organizationId)) {
      throw new IllegalStateException("no row of " + organizationId);
    }
    rows.computeIfPresent(organizationId, (id, row) -> change.apply(row));
  }

  /** Changes every row, knowing whose it is. */
  void changeAll(BiFunction<String, SentRow, SentRow> change) {
    rows.replaceAll(change);
  }

  /** Leaves an organization's row out. */
  void remove(String organizationId) {
    change(organizationId, row -> row);
    rows.remove(organizationId);
  }

  /** Sends a row under another name that means the same organization. */
  void name(String organizationId, String text) {
    change(organizationId, row -> Planner.sentAs(row, text));
  }

  /** Types an entry otherwise. */
  void type(String organizationId, String key, String text) {
    change(organizationId, row -> row.with(key, text));
  }

  /** Types an entry with a unit behind it. */
  void typeWithUnit(String organizationId, String key, String unit) {
    change(organizationId, row -> row.with(key, row.entry(key).text() + unit));
  }

  /** Types an entry in full-width digits, as an input method left in that state does. */
  void typeFullWidth(String organizationId, String key) {
    change(organizationId, row -> row.with(key, fullWidth(row.entry(key).text())));
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(each -> wide.append((char) (each - '!' + '\uFF01')));
    return wide.toString();
  }

  /** The rows in order, with others after them. */
  List<SentRow> and(SentRow... others) {
    List<SentRow> all = new ArrayList<>(rows.values());
    all.addAll(List.of(others));
    return all;
  }

  /** The rows in order, one of them followed by another. */
  List<SentRow> withAfter(String organizationId, SentRow other) {
    List<SentRow> all = new ArrayList<>();
    rows.forEach(
        (id, row) -> {
          all.add(row);
          if (id.equals(organizationId)) {
            all.add(other);
          }
        });
    return all;
  }

  /** The row of an organization, which must be there. */
  SentRow row(String organizationId) {
    return Optional.ofNullable(rows.get(organizationId)).orElseThrow();
  }
}
