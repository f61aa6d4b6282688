package pingyi.warehouse.read;

/** A published version is not what was published: a file was altered, is missing or was added. */
public final class DamagedVersionException extends WarehouseException {
  private static final long serialVersionUID = 1L;

  /** Names the file and the mend. */
  public DamagedVersionException(String message) {
    super(message);
  }

  /** Names the file and the mend, and what the machine said. */
  public DamagedVersionException(String message, Throwable cause) {
    super(message, cause);
  }
}
