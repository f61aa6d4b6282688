package pingyi.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.recognised.RejectionReason;

/** The rows of one file as they are collected; thrown away whole if the file is refused. */
public final class Received {
  private final List<ReceivedRecord> records = new ArrayList<>();
  private final List<ReceivedValue> values = new ArrayList<>();
  private final List<ReceivedProblem> problems = new ArrayList<>();
  private final Set<ReceivedProblem> known = new HashSet<>();

  /** Every row that is not blank. */
  public List<ReceivedRecord> records() {
    return records;
  }

  /** The cells of the data rows. */
  public List<ReceivedValue> values() {
    return values;
  }

  /** Their faults. */
  public List<ReceivedProblem> problems() {
    return problems;
  }

  void add(ReceivedRecord record) {
    records.add(record);
  }

  void add(ReceivedValue value) {
    values.add(value);
  }

  void problem(String recordId, RejectionReason reason, String cell, String observed) {
    ReceivedProblem problem = new ReceivedProblem(recordId, reason.code(), cell, observed, "");
    // A merged cell at fault is met once a row, but can be met under two headings.
    if (known.add(problem)) {
      problems.add(problem);
    }
  }
}
