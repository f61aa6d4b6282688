package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a number is rounded; always stated, never assumed. */
public enum Rounding {
  /** Halves go up. */
  HALF_UP(RoundingMode.HALF_UP, "0.0000001"),
  /** What is over is cut off. */
  DOWN(RoundingMode.FLOOR, "0.0000001"),
  /** Any part more counts as a whole. */
  UP(RoundingMode.CEILING, "-0.0000001");

  private final RoundingMode mode;

  /** A ten-millionth of the last digit, so that a binary remainder does not decide a rounding. */
  private final BigDecimal guard;

  Rounding(RoundingMode mode, String guard) {
    this.mode = mode;
    this.guard = new BigDecimal(guard);
  }

  /** Rounds to so many digits after the point. */
  public BigDecimal round(BigDecimal value, int digits) {
    return value
        .movePointRight(digits)
        .add(guard)
        .setScale(0, mode)
        .movePointLeft(digits)
        .setScale(digits, RoundingMode.UNNECESSARY);
  }
}
