package pingyi.method.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.working.RegisterCell;

/**
 * One row of a register, by its cells in order.
 *
 * @param cells never empty
 */
record RegisterRow(List<RegisterCell> cells) {
  /** Copies the cells. */
  RegisterRow {
    cells = List.copyOf(cells);
  }

  /** The rows of some cells that stand in order. */
  static List<RegisterRow> of(List<RegisterCell> cells) {
    Map<String, List<RegisterCell>> rows = new LinkedHashMap<>();
    cells.forEach(
        cell -> rows.computeIfAbsent(cell.recordId(), any -> new ArrayList<>()).add(cell));
    return rows.values().stream().map(RegisterRow::new).toList();
  }

  private RegisterCell first() {
    return cells.get(0);
  }

  String recordId() {
    return first().recordId();
  }

  String orderKey() {
    return first().orderKey();
  }

  String organizationId() {
    return first().organizationId();
  }

  int reviewYear() {
    return first().reviewYear();
  }

  String path() {
    return first().path();
  }

  String sheet() {
    return first().sheet();
  }

  /** The stated cells of a field. */
  Stream<RegisterCell> stated(String field) {
    return cells.stream()
        .filter(cell -> cell.field().equals(field))
        .filter(cell -> cell.status().equals("stated") || cell.status().equals("withheld"))
        .filter(cell -> cell.status().equals("stated") || !cell.text().isEmpty());
  }

  /** The code or date of a field. */
  Optional<String> code(String field) {
    return stated(field).findFirst().map(RegisterCell::qualifier);
  }

  /** The text of a field. */
  Optional<String> text(String field) {
    return stated(field).findFirst().map(cell -> cell.text().strip());
  }

  /** The date of a field, where it is one. */
  Optional<StatedDate> date(String field) {
    return code(field).filter(code -> Character.isDigit(code.charAt(0))).map(StatedDate::new);
  }

  /** The number of a field. */
  Optional<Integer> number(String field) {
    return stated(field).findFirst().map(RegisterCell::number).map(Double::intValue);
  }

  /** The status of the field's cell; missing where the list has no such column. */
  String status(String field) {
    return cells.stream()
        .filter(cell -> cell.field().equals(field))
        .findFirst()
        .map(RegisterCell::status)
        .orElse("missing");
  }

  /** The address of the field's cell; empty text where the list has no such column. */
  String address(String field) {
    return cells.stream()
        .filter(cell -> cell.field().equals(field))
        .findFirst()
        .map(RegisterCell::cell)
        .orElse("");
  }

  /** The part of a qualifier behind its first slash. */
  static @Nullable String behind(@Nullable String qualifier) {
    return qualifier == null ? null : qualifier.substring(qualifier.indexOf('/') + 1);
  }
}
