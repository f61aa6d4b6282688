package pingyi.generate.truth;

import java.math.BigDecimal;
import java.math.MathContext;

/** Prints decimals so that a reader of doubles loses nothing. */
final class Decimals {
  /** Seventeen digits tell any two doubles apart. */
  private static final MathContext DOUBLE_DIGITS = new MathContext(17);

  private Decimals() {}

  static String plain(BigDecimal value) {
    BigDecimal rounded = value.round(DOUBLE_DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }
}
