package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Decimal arithmetic with 34 digits, and how its results are printed. */
final class Decimals {
  static final MathContext DIGITS = MathContext.DECIMAL128;

  /**
   * Two numbers nearer than this are the same number: values that come out of binary arithmetic
   * miss their decimal by less, and no rule's edge is that fine.
   */
  private static final BigDecimal HAIR = new BigDecimal("1e-9");

  private static final int PRINTED_PLACES = 10;

  private Decimals() {}

  /** The shortest decimal that means the double. */
  static BigDecimal of(double value) {
    return BigDecimal.valueOf(value);
  }

  static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, DIGITS);
  }

  static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal mean(List<BigDecimal> values) {
    return divide(sum(values), BigDecimal.valueOf(values.size()));
  }

  /** Compares, taking numbers that are a hair apart for the same. */
  static int compare(BigDecimal left, BigDecimal right) {
    BigDecimal difference = left.subtract(right);
    return difference.abs().compareTo(HAIR) <= 0 ? 0 : difference.signum();
  }

  /** As it is printed in an operation: at most ten places, no trailing zeros. */
  static String print(BigDecimal value) {
    BigDecimal rounded =
        value.scale() > PRINTED_PLACES
            ? value.setScale(PRINTED_PLACES, RoundingMode.HALF_UP)
            : value;
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.signum() == 0 ? "0" : stripped.toPlainString();
  }

  static String print(List<BigDecimal> values, String between) {
    return values.stream().map(Decimals::print).collect(Collectors.joining(between));
  }
}
