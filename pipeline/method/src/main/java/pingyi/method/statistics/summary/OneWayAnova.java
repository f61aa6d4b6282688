package pingyi.method.statistics.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * One-way analysis of variance of decimals as they are written: k groups of n(g) values, N in all.
 *
 * <p>Between: B = sum S(g)^2 / n(g) - S^2 / N with k - 1 degrees of freedom, S(g) and S being sums;
 * within: W = sum x^2 - sum S(g)^2 / n(g) with N - k; F = (B / (k - 1)) / (W / (N - k)). All sums
 * are exact, so that values sharing twelve leading digits lose none. Checked with the one-way sets
 * of NIST's Statistical Reference Datasets.
 */
public final class OneWayAnova {
  private OneWayAnova() {}

  /**
   * The analysis.
   *
   * @param f empty where the groups have no spread within, or none has two values
   * @param p empty where f is
   * @param rSquared the share of the squares that lies between groups; empty where there are none
   */
  public record Result(
      long dfBetween,
      long dfWithin,
      double ssBetween,
      double ssWithin,
      double msBetween,
      Optional<Double> msWithin,
      Optional<Double> f,
      Optional<Double> p,
      Optional<Double> rSquared,
      Optional<Double> residualSd) {}

  /**
   * Analyses the groups.
   *
   * @param groups at least two, each with at least one value
   * @throws IllegalArgumentException if they are not so
   */
  public static Result of(List<List<BigDecimal>> groups) {
    if (groups.size() < 2 || groups.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException(
          "An analysis of variance needs two groups or more with a value in each");
    }
    List<ExactSums> sums = groups.stream().map(ExactSums::of).toList();
    ExactSums all = sums.stream().reduce(ExactSums::plus).orElseThrow();
    MathContext precision = all.precision();
    BigDecimal corrections =
        sums.stream()
            .map(group -> group.correction(precision))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal between = unlessRounding(corrections.subtract(all.correction(precision)), all);
    BigDecimal within = unlessRounding(all.squares().subtract(corrections), all);
    long dfBetween = groups.size() - 1L;
    long dfWithin = all.n() - groups.size();
    BigDecimal total = between.add(within);
    BigDecimal msBetween = between.divide(BigDecimal.valueOf(dfBetween), MathContext.DECIMAL128);
    Optional<BigDecimal> msWithin =
        dfWithin == 0
            ? Optional.empty()
            : Optional.of(within.divide(BigDecimal.valueOf(dfWithin), MathContext.DECIMAL128));
    Optional<Double> f =
        msWithin
            .filter(square -> square.signum() > 0)
            .map(square -> msBetween.divide(square, MathContext.DECIMAL128).doubleValue());
    return new Result(
        dfBetween,
        dfWithin,
        between.doubleValue(),
        within.doubleValue(),
        msBetween.doubleValue(),
        msWithin.map(BigDecimal::doubleValue),
        f,
        f.map(each -> FDistribution.of(dfBetween, dfWithin).survivalProbability(each)),
        total.signum() == 0
            ? Optional.empty()
            : Optional.of(between.divide(total, MathContext.DECIMAL128).doubleValue()),
        msWithin.map(square -> square.sqrt(MathContext.DECIMAL128).doubleValue()));
  }

  /** Quotients are rounded some 40 digits below the squares: what is as small as that is 0. */
  private static BigDecimal unlessRounding(BigDecimal difference, ExactSums all) {
    BigDecimal dust = all.squares().movePointLeft(all.precision().getPrecision() - 20).abs();
    return difference.abs().compareTo(dust) <= 0 ? BigDecimal.ZERO : difference;
  }
}
