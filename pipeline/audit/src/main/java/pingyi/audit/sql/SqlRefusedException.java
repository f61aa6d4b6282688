package pingyi.audit.sql;

/** A statement that is not answered, or failed; the message says why and what to do. */
public final class SqlRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why, in the language of the session. */
  public SqlRefusedException(String message) {
    super(message);
  }

  /** Says why, in the language of the session, and what the database said. */
  public SqlRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
