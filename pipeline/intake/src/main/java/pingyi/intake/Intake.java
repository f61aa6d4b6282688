package pingyi.intake;

import java.util.List;
import pingyi.warehouse.read.TableSet;

/**
 * A workspace as it was read.
 *
 * @param findings everything that was noticed, in file order
 * @param tables the reference tables as the rulebook states them and the received tables
 */
public record Intake(List<Finding> findings, TableSet tables) {
  /** Copies the list. */
  public Intake {
    findings = List.copyOf(findings);
  }

  /** Whether the run can go on. */
  public boolean usable() {
    return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }
}
