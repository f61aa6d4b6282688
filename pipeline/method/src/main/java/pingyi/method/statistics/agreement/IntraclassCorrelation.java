package pingyi.method.statistics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.FDistribution;
import pingyi.method.statistics.Interval;

/**
 * How much of the spread of scores lies between the n targets rather than between their k judges.
 *
 * <p>P. E. Shrout, J. L. Fleiss, Psychological Bulletin 86, 1979, and K. O. McGraw, S. P. Wong,
 * Psychological Methods 1, 1996; with the mean squares B between targets, W within, J between
 * judges and E of the rest: ICC(1) = (B - W) / (B + (k - 1) W); ICC(A,1) = (B - E) / (B + (k - 1) E
 * + k (J - E) / n); ICC(C,1) = (B - E) / (B + (k - 1) E); those of means of k judges are (B - W) /
 * B, (B - E) / (B + (J - E) / n) and (B - E) / B. Intervals come from F; that of absolute agreement
 * with Satterthwaite's degrees of freedom.
 */
public final class IntraclassCorrelation {
  private IntraclassCorrelation() {}

  /** One of the six forms. */
  public enum Form {
    /** Each target has judges of its own; one judge. */
    ICC1,
    /** The same judges for all, drawn from many; absolute agreement, one judge: ICC(A,1). */
    ICC2,
    /** The same judges for all, and no others; consistency, one judge: ICC(C,1). */
    ICC3,
    /** As ICC1, of the mean of k judges. */
    ICC1K,
    /** As ICC2, of the mean of k judges: ICC(A,k). */
    ICC2K,
    /** As ICC3, of the mean of k judges: ICC(C,k). */
    ICC3K
  }

  /**
   * One form's estimate.
   *
   * @param pValue of there being no difference between targets
   * @param interval empty where the rest has no spread
   */
  public record Estimate(
      Form form,
      double icc,
      double f,
      double df1,
      double df2,
      double pValue,
      Optional<Interval> interval) {}

  /** The mean squares and the six estimates. */
  public record Result(
      int targets,
      int judges,
      double msBetween,
      double msWithin,
      double msJudges,
      double msError,
      List<Estimate> estimates) {}

  /**
   * Computes all forms.
   *
   * @param scores a row a target, a column a judge; at least two of each, none missing
   * @throws IllegalArgumentException if they are not so or all scores are equal
   */
  public static Result of(double[][] scores, double level) {
    int n = scores.length;
    int k = n == 0 ? 0 : scores[0].length;
    if (n < 2 || k < 2 || Arrays.stream(scores).anyMatch(row -> row.length != k)) {
      throw new IllegalArgumentException(
          "An intraclass correlation needs two targets and two judges at least, and every score");
    }
    Squares squares = squares(scores, n, k);
    if (squares.between() == 0 && squares.within() == 0) {
      throw new IllegalArgumentException("All scores are equal: there is no spread to divide");
    }
    return new Result(
        n,
        k,
        squares.between(),
        squares.within(),
        squares.judges(),
        squares.error(),
        estimates(squares, n, k, (1 - level) / 2));
  }

  private record Squares(double between, double within, double judges, double error) {}

  private static Squares squares(double[][] scores, int n, int k) {
    double mean = Arrays.stream(scores).flatMapToDouble(Arrays::stream).sum() / (n * k);
    double[] targets =
        Arrays.stream(scores).mapToDouble(row -> Arrays.stream(row).sum() / k).toArray();
    double[] judges = new double[k];
    for (double[] row : scores) {
      for (int j = 0; j < k; j++) {
        judges[j] += row[j] / n;
      }
    }
    double between = 0;
    double rest = 0;
    double within = 0;
    for (int i = 0; i < n; i++) {
      between += k * (targets[i] - mean) * (targets[i] - mean);
      for (int j = 0; j < k; j++) {
        double left = scores[i][j] - targets[i] - judges[j] + mean;
        rest += left * left;
        within += (scores[i][j] - targets[i]) * (scores[i][j] - targets[i]);
      }
    }
    double judge = Arrays.stream(judges).map(each -> n * (each - mean) * (each - mean)).sum();
    // Squares as small as the rounding of the scores are none.
    double largest =
        Arrays.stream(scores).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    double dust = n * k * 1e-28 * largest * largest;
    return new Squares(
        beyond(dust, between) / (n - 1),
        beyond(dust, within) / (n * (k - 1.0)),
        beyond(dust, judge) / (k - 1),
        beyond(dust, rest) / ((n - 1) * (k - 1.0)));
  }

  private static double beyond(double dust, double squares) {
    return squares > dust ? squares : 0;
  }

  private static List<Estimate> estimates(Squares squares, int n, int k, double tail) {
    double b = squares.between();
    double w = squares.within();
    double e = squares.error();
    double agreed = (squares.judges() - e) / n;
    double icc2 = (b - e) / (b + (k - 1) * e + k * agreed);
    double dfWithin = n * (k - 1.0);
    double dfError = (n - 1) * (k - 1.0);
    DoubleUnaryOperator mean = icc -> icc * k / (1 + icc * (k - 1));
    Optional<Interval> one = ratio(b / w, n - 1, dfWithin, k, tail);
    Optional<Interval> two = agreement(squares, icc2, n, k, tail);
    Optional<Interval> three = ratio(b / e, n - 1, dfError, k, tail);
    List<Estimate> estimates = new ArrayList<>();
    estimates.add(estimate(Form.ICC1, (b - w) / (b + (k - 1) * w), b / w, n - 1, dfWithin, one));
    estimates.add(estimate(Form.ICC2, icc2, b / e, n - 1, dfError, two));
    estimates.add(estimate(Form.ICC3, (b - e) / (b + (k - 1) * e), b / e, n - 1, dfError, three));
    estimates.add(estimate(Form.ICC1K, (b - w) / b, b / w, n - 1, dfWithin, stretched(one, mean)));
    estimates.add(
        estimate(Form.ICC2K, (b - e) / (b + agreed), b / e, n - 1, dfError, stretched(two, mean)));
    estimates.add(estimate(Form.ICC3K, (b - e) / b, b / e, n - 1, dfError, stretched(three, mean)));
    return estimates;
  }

  private static Estimate estimate(
      Form form, double icc, double f, double df1, double df2, Optional<Interval> interval) {
    double p = Double.isFinite(f) ? FDistribution.of(df1, df2).survivalProbability(f) : 0;
    return new Estimate(form, icc, f, df1, df2, p, interval);
  }

  /** The interval of (F - 1) / (F + k - 1). */
  private static Optional<Interval> ratio(double f, double df1, double df2, int k, double tail) {
    if (!Double.isFinite(f)) {
      return Optional.empty();
    }
    double low = f / FDistribution.of(df1, df2).inverseSurvivalProbability(tail);
    double high = f * FDistribution.of(df2, df1).inverseSurvivalProbability(tail);
    return Optional.of(new Interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1)));
  }

  private static Optional<Interval> agreement(
      Squares squares, double icc, int n, int k, double tail) {
    double b = squares.between();
    double j = squares.judges();
    double e = squares.error();
    if (e == 0) {
      return Optional.empty();
    }
    double judgePart = k * icc * j / e;
    double rest = n * (1 + (k - 1) * icc) - k * icc;
    double df =
        (k - 1.0)
            * (n - 1)
            * (judgePart + rest)
            * (judgePart + rest)
            / ((n - 1) * judgePart * judgePart + rest * rest);
    double upper = FDistribution.of(n - 1, df).inverseSurvivalProbability(tail);
    double lower = FDistribution.of(df, n - 1).inverseSurvivalProbability(tail);
    double common = k * j + ((double) k * n - k - n) * e;
    return Optional.of(
        new Interval(
            n * (b - upper * e) / (upper * common + n * b),
            n * (lower * b - e) / (common + n * lower * b)));
  }

  private static Optional<Interval> stretched(
      Optional<Interval> interval, DoubleUnaryOperator mean) {
    return interval.map(
        each -> new Interval(mean.applyAsDouble(each.low()), mean.applyAsDouble(each.high())));
  }
}
