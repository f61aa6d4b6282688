package pingyi.warehouse.version;

import pingyi.warehouse.read.WarehouseException;

/** The run contradicts itself or its request, so it is not published. */
public final class RefusedPublicationException extends WarehouseException {
  private static final long serialVersionUID = 1L;

  /** Says what, where and how to mend it. */
  public RefusedPublicationException(String message) {
    super(message);
  }

  /** Says what, where and how to mend it, and what the machine said. */
  public RefusedPublicationException(String message, Throwable cause) {
    super(message, cause);
  }
}
