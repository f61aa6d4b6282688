package pingyi.method.statistics.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The number, sum and sum of squares of decimals, kept exactly: no digit is lost however many
 * leading digits the values share. Only quotients are rounded, and so late and finely that a
 * difference of two of them keeps some 40 digits.
 */
record ExactSums(long n, BigDecimal sum, BigDecimal squares) {
  private static final int SPARE_DIGITS = 40;

  static ExactSums of(List<BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      sum = sum.add(value);
      squares = squares.add(value.multiply(value));
    }
    return new ExactSums(values.size(), sum, squares);
  }

  ExactSums plus(ExactSums other) {
    return new ExactSums(n + other.n, sum.add(other.sum), squares.add(other.squares));
  }

  /** Rounds what is as great as the sum of squares to far below its last digit. */
  MathContext precision() {
    BigDecimal square = sum.multiply(sum);
    int digits = Math.max(squares.precision(), square.precision());
    int places = Math.max(Math.abs(squares.scale()), Math.abs(square.scale()));
    return new MathContext(digits + places + SPARE_DIGITS, RoundingMode.HALF_EVEN);
  }

  BigDecimal mean(MathContext precision) {
    return sum.divide(BigDecimal.valueOf(n), precision);
  }

  /** The square of the sum, divided by the number. */
  BigDecimal correction(MathContext precision) {
    return sum.multiply(sum).divide(BigDecimal.valueOf(n), precision);
  }
}
