package pingyi.engine;

/** Our own fault or the machine's, never the data's: the run stops and publishes nothing. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what failed, naming recipe and table. */
  public EngineException(String message) {
    super(message);
  }

  /** Says what failed, naming recipe and table, and why. */
  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
