package pingyi.intake.finding;

/** A file cannot be used; carries the code, the place and what the words need. */
public final class RefusedFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String place;
  private final transient Object[] arguments;

  /** A refusal; the place is empty text for the whole file. */
  public RefusedFile(String code, String place, Object... arguments) {
    super(code + " " + place);
    this.code = code;
    this.place = place;
    this.arguments = arguments.clone();
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** Where in the file. */
  public String place() {
    return place;
  }

  /** What the words need. */
  public Object[] arguments() {
    return arguments.clone();
  }
}
