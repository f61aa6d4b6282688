package pingyi.method.statistics.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * Mean, standard deviation and lag-1 autocorrelation of decimals as they are written.
 *
 * <p>Mean m = sum x / n; s^2 = sum (x - m)^2 / (n - 1); r1 = sum (x(i) - m)(x(i+1) - m) / sum (x(i)
 * - m)^2. All sums are exact; results are rounded once, to double. Checked with the univariate sets
 * of NIST's Statistical Reference Datasets.
 */
public final class UnivariateSummary {
  private UnivariateSummary() {}

  /**
   * The summary.
   *
   * @param sd with the divisor n - 1; empty for one value
   * @param autocorrelation at lag 1; empty where all values are equal
   */
  public record Result(
      long n,
      double mean,
      Optional<Double> variance,
      Optional<Double> sd,
      Optional<Double> autocorrelation,
      double least,
      double most) {}

  /**
   * Computes the summary.
   *
   * @param values in their order, at least one
   */
  public static Result of(List<BigDecimal> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("No values have no summary");
    }
    ExactSums sums = ExactSums.of(values);
    MathContext precision = sums.precision();
    BigDecimal n = BigDecimal.valueOf(sums.n());
    // Deviations times n, so that they are exact: n x - sum.
    BigDecimal products = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    BigDecimal before = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      BigDecimal deviation = value.multiply(n).subtract(sums.sum());
      products = products.add(deviation.multiply(before));
      squares = squares.add(deviation.multiply(deviation));
      before = deviation;
    }
    Optional<BigDecimal> variance =
        values.size() == 1
            ? Optional.empty()
            : Optional.of(
                squares.divide(n.multiply(n).multiply(n.subtract(BigDecimal.ONE)), precision));
    return new Result(
        sums.n(),
        sums.mean(precision).doubleValue(),
        variance.map(BigDecimal::doubleValue),
        variance.map(square -> square.sqrt(MathContext.DECIMAL128).doubleValue()),
        squares.signum() == 0
            ? Optional.empty()
            : Optional.of(products.divide(squares, MathContext.DECIMAL128).doubleValue()),
        values.stream().min(BigDecimal::compareTo).orElseThrow().doubleValue(),
        values.stream().max(BigDecimal::compareTo).orElseThrow().doubleValue());
  }
}
