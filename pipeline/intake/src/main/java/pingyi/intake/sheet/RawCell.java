package pingyi.intake.sheet;

import java.math.BigDecimal;

/**
 * A cell as it was sent.
 *
 * @param kind what stands there
 * @param text the stored text or number at full precision, never the displayed one, which rounds
 */
public record RawCell(Kind kind, String text) {
  /** Nothing. */
  public static final RawCell EMPTY = new RawCell(Kind.EMPTY, "");

  /** What a cell can hold. */
  public enum Kind {
    EMPTY,
    TEXT,
    NUMBER,
    DATE,
    /** An error value such as #DIV/0!. */
    ERROR,
    /** A formula that was never calculated. */
    FORMULA_WITHOUT_VALUE
  }

  /** A text; empty text is an empty cell. */
  public static RawCell text(String text) {
    return text.isEmpty() ? EMPTY : new RawCell(Kind.TEXT, text);
  }

  /**
   * A number. One that is formatted as a percentage keeps its sign, at full precision, because
   * 0.955 formatted so means 95.5 on a percent scale.
   */
  public static RawCell number(double number, String format) {
    if (!Double.isFinite(number)) {
      return new RawCell(Kind.TEXT, Double.toString(number));
    }
    BigDecimal exact = new BigDecimal(Double.toString(number));
    boolean percent = hasPercentSign(format);
    String digits = plain(percent ? exact.movePointRight(2) : exact);
    return new RawCell(Kind.NUMBER, percent ? digits + "%" : digits);
  }

  /** Whether nothing stands there, not even a space. */
  public boolean blank() {
    return kind == Kind.EMPTY || (kind == Kind.TEXT && text.isBlank());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A percent sign that is quoted or escaped is only decoration. */
  private static boolean hasPercentSign(String format) {
    if (format.indexOf('%') < 0) {
      return false;
    }
    return format.replaceAll("\"[^\"]*\"", "").replaceAll("\\\\.", "").indexOf('%') >= 0;
  }
}
