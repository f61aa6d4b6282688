package pingyi.method.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.warehouse.table.recognised.RejectionReason;

/**
 * Holds the rows of one organization's rectification lists against each other. A row with dates
 * that cannot be true together is quarantined; so are rows that say of the same item and day
 * different things; a row that adds nothing to an earlier one of that day is its duplicate.
 */
final class ItemJudging {
  private static final List<String> TOLD =
      List.of("rectification_state", "due_date", "closed_date", "listed_date");
  private static final List<String> WRITTEN = List.of("measure", "owner", "evidence");

  private final RegisterTerms terms;
  private final StatedDate asOf;
  private final RowVerdicts verdicts = new RowVerdicts();
  private final List<ItemHistory> items = new ArrayList<>();

  private ItemJudging(RegisterTerms terms, StatedDate asOf) {
    this.terms = terms;
    this.asOf = asOf;
  }

  /** The rows of one organization, judged. */
  static ItemJudging of(List<RegisterRow> rows, RegisterTerms terms, StatedDate asOf) {
    ItemJudging judging = new ItemJudging(terms, asOf);
    rows.forEach(judging::checkDates);
    Map<String, List<RegisterRow>> byItem = new LinkedHashMap<>();
    judging
        .verdicts
        .rest(rows)
        .forEach(
            row ->
                byItem.computeIfAbsent(ItemHistory.keyOf(row), any -> new ArrayList<>()).add(row));
    byItem.values().forEach(judging::judge);
    judging.items.sort(Comparator.comparing(item -> item.last().reviewYear()));
    return judging;
  }

  RowVerdicts verdicts() {
    return verdicts;
  }

  /** By review year. */
  List<ItemHistory> items() {
    return items;
  }

  private void checkDates(RegisterRow row) {
    for (String field : List.of("listed_date", "status_date", "closed_date")) {
      row.date(field)
          .filter(asOf::before)
          .ifPresent(
              date ->
                  verdicts.reject(
                      row,
                      RejectionReason.DATE_AFTER_AS_OF,
                      row.address(field),
                      date.iso(),
                      "<= " + asOf.iso()));
    }
    Optional<StatedDate> listed = row.date("listed_date");
    notBefore(row, "due_date", listed, RejectionReason.DUE_BEFORE_LISTED);
    notBefore(row, "closed_date", listed, RejectionReason.CLOSED_BEFORE_LISTED);
    boolean open =
        terms.countsAs(row.code("rectification_state")).filter("open"::equals).isPresent();
    row.date("closed_date")
        .filter(date -> open)
        .ifPresent(
            date ->
                verdicts.reject(
                    row,
                    RejectionReason.STATE_AGAINST_DATE,
                    row.address("rectification_state"),
                    row.text("rectification_state").orElse(""),
                    date.iso()));
  }

  private void notBefore(
      RegisterRow row, String field, Optional<StatedDate> listed, RejectionReason reason) {
    row.date(field)
        .filter(date -> listed.filter(date::before).isPresent())
        .ifPresent(
            date ->
                verdicts.reject(
                    row,
                    reason,
                    row.address(field),
                    date.iso(),
                    ">= " + listed.map(StatedDate::iso).orElse("")));
  }

  private void judge(List<RegisterRow> rows) {
    for (RegisterRow row : rows) {
      for (RegisterRow other : rows) {
        if (row != other && sameDay(row, other)) {
          TOLD.stream()
              .filter(field -> differ(row, other, field))
              .forEach(
                  field ->
                      verdicts.reject(
                          row,
                          RejectionReason.CONFLICTING_RECORDS,
                          row.address(field),
                          row.text(field).orElse(""),
                          "≠ " + other.recordId()));
        }
      }
    }
    List<RegisterRow> kept = new ArrayList<>();
    for (RegisterRow row : verdicts.rest(rows)) {
      Optional<RegisterRow> earlier =
          kept.stream().filter(each -> sameDay(each, row) && covers(each, row)).findFirst();
      earlier.ifPresent(each -> verdicts.repeat(row, each));
      if (earlier.isEmpty()) {
        kept.add(row);
      }
    }
    if (!kept.isEmpty()) {
      kept.sort(
          Comparator.comparing(
                  (RegisterRow row) -> row.date("status_date").map(StatedDate::earliest).orElse(""))
              .thenComparing(RegisterRow::orderKey));
      items.add(new ItemHistory(kept));
    }
  }

  private static boolean sameDay(RegisterRow one, RegisterRow other) {
    Optional<StatedDate> left = one.date("status_date");
    Optional<StatedDate> right = other.date("status_date");
    return left.isPresent() == right.isPresent()
        && (left.isEmpty() || left.get().agrees(right.orElseThrow()));
  }

  private static boolean differ(RegisterRow one, RegisterRow other, String field) {
    Optional<String> left = one.code(field);
    Optional<String> right = other.code(field);
    return left.isPresent() && right.isPresent() && !left.equals(right);
  }

  private static boolean covers(RegisterRow earlier, RegisterRow row) {
    return TOLD.stream()
            .allMatch(
                field -> row.code(field).isEmpty() || row.code(field).equals(earlier.code(field)))
        && WRITTEN.stream()
            .allMatch(
                field -> row.text(field).isEmpty() || row.text(field).equals(earlier.text(field)));
  }
}
