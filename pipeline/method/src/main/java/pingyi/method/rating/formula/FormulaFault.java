package pingyi.method.rating.formula;

import java.util.List;

/** A formula is ill defined; carries a code, the key that is at fault and what the words need. */
public final class FormulaFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String key;
  private final transient List<Object> arguments;

  /** A fault at a key of a step. */
  public FormulaFault(String code, String key, Object... arguments) {
    super(code + " " + key + " " + List.of(arguments));
    this.code = code;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** The key at fault; empty text for the whole step. */
  public String key() {
    return key;
  }

  /** What the words need. */
  public List<Object> arguments() {
    return arguments;
  }
}
