package pingyi.cli;

import java.util.Comparator;
import java.util.List;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.version.RowTotals;

/**
 * The accounting identity: rows in = published + quarantined + duplicates, for each file and in
 * total.
 */
final class Balance {
  private Balance() {}

  /** The files as a person looks for them. */
  static List<Accounting> byPath(List<Accounting> accounting) {
    return accounting.stream().sorted(Comparator.comparing(Accounting::path)).toList();
  }

  /**
   * The totals; a file that does not balance is our own fault and stops the run before anything is
   * published.
   */
  static RowTotals check(List<Accounting> accounting, Words words) {
    long in = 0;
    long published = 0;
    long quarantined = 0;
    long duplicate = 0;
    for (Accounting file : accounting) {
      if (file.rowsIn() != file.rowsPublished() + file.rowsQuarantined() + file.rowsDuplicate()) {
        throw new CommandFault(
            ExitCode.BROKEN,
            words.say(
                "fault.balance",
                file.path(),
                file.rowsIn(),
                file.rowsPublished(),
                file.rowsQuarantined(),
                file.rowsDuplicate()));
      }
      in += file.rowsIn();
      published += file.rowsPublished();
      quarantined += file.rowsQuarantined();
      duplicate += file.rowsDuplicate();
    }
    return new RowTotals(in, published, quarantined, duplicate);
  }
}
