package pingyi.dashboards.briefing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.Rejection;

/** What became of the rows that were sent. */
final class Accounts {
  private final Facts facts;

  Accounts(Facts facts) {
    this.facts = facts;
  }

  /** The accounting of all files together. */
  Accounting together() {
    long[] sums = new long[8];
    for (Accounting row : facts.rows(Accounting.class)) {
      sums[0] += row.rowsPresent();
      sums[1] += row.rowsHeader();
      sums[2] += row.rowsTotal();
      sums[3] += row.rowsOutOfScope();
      sums[4] += row.rowsIn();
      sums[5] += row.rowsPublished();
      sums[6] += row.rowsQuarantined();
      sums[7] += row.rowsDuplicate();
    }
    return new Accounting(
        "", "", sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
  }

  /** Quarantined rows by reason code, the most frequent first; a row counts once a reason. */
  Map<String, Long> rejectionsByReason() {
    Map<String, Long> counts =
        facts.rows(Rejection.class).stream()
            .collect(
                Collectors.groupingBy(
                    Rejection::reason,
                    TreeMap::new,
                    Collectors.mapping(
                        Rejection::recordId,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), rows -> (long) rows.size()))));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
