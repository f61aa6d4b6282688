package pingyi.warehouse.version;

import pingyi.warehouse.read.WarehouseException;

/** The ledger was altered. Nothing is published on top of it and nothing is repaired. */
public final class BrokenLedgerException extends WarehouseException {
  private static final long serialVersionUID = 1L;

  /** Says what, where and how to mend it. */
  public BrokenLedgerException(String message) {
    super(message);
  }

  /** Says what, where and how to mend it, and what the machine said. */
  public BrokenLedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
