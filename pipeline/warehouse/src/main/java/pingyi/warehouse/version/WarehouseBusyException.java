package pingyi.warehouse.version;

import pingyi.warehouse.read.WarehouseException;

/** Another publisher holds the lock, or won the race to the next ledger entry. */
public final class WarehouseBusyException extends WarehouseException {
  private static final long serialVersionUID = 1L;

  /** Says what, where and how to mend it. */
  public WarehouseBusyException(String message) {
    super(message);
  }

  /** Says what, where and how to mend it, and what the machine said. */
  public WarehouseBusyException(String message, Throwable cause) {
    super(message, cause);
  }
}
