package pingyi.warehouse.read;

/**
 * Something about the warehouse on disk that the pipeline cannot mend by itself. The message names
 * the path and what the operator can do; each kind is its own class, because each has its own exit
 * code.
 */
public abstract class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, where and how to mend it. */
  protected WarehouseException(String message) {
    super(message);
  }

  /** Says what is wrong, where and how to mend it, and what the machine said. */
  protected WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
