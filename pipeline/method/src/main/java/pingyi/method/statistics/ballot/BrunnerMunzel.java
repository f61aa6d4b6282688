package pingyi.method.statistics.ballot;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.normalisation.Ranking;

/**
 * Whether the ballots of one panel tend to be higher than those of another: ties and unequal spread
 * are allowed, and the points of the grades do not matter, only their order.
 *
 * <p>With midranks R in both samples together and r within each: p = P(X &lt; Y) + P(X = Y) / 2 is
 * estimated by (mean R(Y) - (m + 1) / 2) / n for n values X and m values Y; v(X) = sum (R - r -
 * mean R + (n + 1) / 2)^2 / (n - 1), and likewise v(Y); W = n m (mean R(Y) - mean R(X)) / ((n + m)
 * sqrt(n v(X) + m v(Y))) against Student's t with (n v(X) + m v(Y))^2 / ((n v(X))^2 / (n - 1) + (m
 * v(Y))^2 / (m - 1)) degrees of freedom; the interval is p -/+ t sqrt(v(X) / (n m^2) + v(Y) / (m
 * n^2)).
 *
 * <p>E. Brunner, U. Munzel, The nonparametric Behrens-Fisher problem, Biometrical Journal 42, 2000.
 */
public final class BrunnerMunzel {
  /** Below so many values on a side the t approximation gives way to permutation. */
  public static final int SMALL = 10;

  private BrunnerMunzel() {}

  /**
   * The estimate.
   *
   * @param superiority the chance that a value of the second sample is higher, ties counting half
   * @param statistic W; infinite where the samples do not overlap, 0 where all values are equal
   * @param df empty where no spread is seen
   * @param pValue two-sided by the t approximation; empty where no spread is seen
   * @param interval of the superiority, not cut to 0 and 1; empty where no spread is seen
   */
  public record Result(
      double superiority,
      double statistic,
      Optional<Double> df,
      Optional<Double> pValue,
      Optional<Interval> interval) {}

  /**
   * Compares two samples.
   *
   * @param first at least two values
   * @param second at least two values
   */
  public static Result of(double[] first, double[] second, double level) {
    Midranks ranks = Midranks.of(first, second);
    double spread = ranks.spread();
    if (spread == 0) {
      return new Result(
          ranks.superiority(),
          ranks.statistic(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    double n = first.length;
    double m = second.length;
    double one = n * ranks.firstVariance();
    double two = m * ranks.secondVariance();
    double df = spread * spread / (one * one / (n - 1) + two * two / (m - 1));
    TDistribution t = TDistribution.of(df);
    double half =
        t.inverseSurvivalProbability((1 - level) / 2)
            * Math.sqrt(ranks.firstVariance() / (n * m * m) + ranks.secondVariance() / (m * n * n));
    return new Result(
        ranks.superiority(),
        ranks.statistic(),
        Optional.of(df),
        Optional.of(2 * t.survivalProbability(Math.abs(ranks.statistic()))),
        Optional.of(new Interval(ranks.superiority() - half, ranks.superiority() + half)));
  }

  /** The ranks of two samples, and what the test needs of them. */
  record Midranks(
      double firstMean,
      double secondMean,
      double firstVariance,
      double secondVariance,
      int n,
      int m) {

    static Midranks of(double[] first, double[] second) {
      int n = first.length;
      int m = second.length;
      if (n < 2 || m < 2) {
        throw new IllegalArgumentException(
            "Each sample needs two values at least, not " + n + " and " + m);
      }
      double[] all = Arrays.copyOf(first, n + m);
      System.arraycopy(second, 0, all, n, m);
      double[] joint = Ranking.AVERAGE.rising(all);
      double[] ofFirst = Arrays.copyOfRange(joint, 0, n);
      double[] ofSecond = Arrays.copyOfRange(joint, n, n + m);
      return new Midranks(
          mean(ofFirst),
          mean(ofSecond),
          variance(ofFirst, Ranking.AVERAGE.rising(first)),
          variance(ofSecond, Ranking.AVERAGE.rising(second)),
          n,
          m);
    }

    double spread() {
      return n * firstVariance + m * secondVariance;
    }

    double superiority() {
      return (secondMean - (m + 1) / 2.0) / n;
    }

    double statistic() {
      double lead = secondMean - firstMean;
      if (spread() == 0) {
        return lead == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, lead);
      }
      return n * (double) m * lead / ((n + m) * Math.sqrt(spread()));
    }

    private static double mean(double[] values) {
      return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] joint, double[] within) {
      double mean = mean(joint);
      double squares = 0;
      for (int i = 0; i < joint.length; i++) {
        double each = joint[i] - within[i] - mean + (joint.length + 1) / 2.0;
        squares += each * each;
      }
      // Ranks are halves, so that anything this small is a rounding remainder of 0.
      return squares < 1e-9 ? 0 : squares / (joint.length - 1);
    }
  }
}
