package pingyi.intake;

import java.util.List;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.received.ReceivedRecord;

/**
 * A workspace as it was read.
 *
 * @param findings everything that was noticed, in file order
 * @param tables the reference tables as the rulebook states them and the received tables
 * @param bulk the tables that an engine is to read itself, whose rows then join the received tables
 */
public record Intake(List<Finding> findings, TableSet tables, List<BulkFile> bulk) {
  /** Copies the lists. */
  public Intake {
    findings = List.copyOf(findings);
    bulk = List.copyOf(bulk);
  }

  /** How many rows there are: those that were read, and the lines of bulk tables. */
  public long rows() {
    return tables.read(ReceivedRecord.class).size()
        + bulk.stream().mapToLong(file -> file.lines() - 1).sum();
  }

  /** Whether the run can go on. */
  public boolean usable() {
    return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }
}
