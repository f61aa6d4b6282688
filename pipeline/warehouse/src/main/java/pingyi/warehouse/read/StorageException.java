package pingyi.warehouse.read;

/** The disk refused: full, read-only, or not permitted. Nothing was published. */
public final class StorageException extends WarehouseException {
  private static final long serialVersionUID = 1L;

  /** Names the path and the mend, and what the machine said. */
  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Names the path and the mend. */
  public StorageException(String message) {
    super(message);
  }
}
