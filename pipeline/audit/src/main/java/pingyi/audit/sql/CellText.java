package pingyi.audit.sql;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Values as text. */
final class CellText {
  private static final double LARGEST_PLAIN = 1e15;
  private static final double SMALLEST_PLAIN = 1e-6;

  private CellText() {}

  /** The value in full: what is shown can be typed in again and is the same number. */
  static String of(Object value) {
    if (value instanceof Double number) {
      double size = Math.abs(number);
      boolean plain = size == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
      return plain ? trimmed(BigDecimal.valueOf(number)) : number.toString();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** Whether the value is a number that JSON can hold. */
  static boolean isFiniteNumber(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number);
    }
    return value instanceof Integer
        || value instanceof Long
        || value instanceof BigInteger
        || value instanceof BigDecimal
        || value instanceof Short
        || value instanceof Byte;
  }

  private static String trimmed(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
