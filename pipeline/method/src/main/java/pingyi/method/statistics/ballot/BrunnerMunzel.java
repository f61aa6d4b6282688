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
    return compared(Midranks.of(first, second), level);
  }

  /**
   * What is tested, without an interval.
   *
   * @param superiority as in {@link Result}
   * @param statistic as in {@link Result}
   * @param df as in {@link Result}
   */
  public record Statistic(double superiority, double statistic, Optional<Double> df) {}

  /**
   * Compares two ballots by their counts, which costs no sorting.
   *
   * @param first how many values of each grade, from the lowest; at least two together
   * @param second likewise, of the same grades
   */
  public static Statistic ofCounts(double[] first, double[] second) {
    return statistic(Midranks.ofCounts(first, second));
  }

  private static Statistic statistic(Midranks ranks) {
    double spread = ranks.spread();
    double one = ranks.n() * ranks.firstVariance();
    double two = ranks.m() * ranks.secondVariance();
    return new Statistic(
        ranks.superiority(),
        ranks.statistic(),
        spread == 0
            ? Optional.empty()
            : Optional.of(
                spread * spread / (one * one / (ranks.n() - 1) + two * two / (ranks.m() - 1))));
  }

  private static Result compared(Midranks ranks, double level) {
    Statistic tested = statistic(ranks);
    Optional<TDistribution> t = tested.df().map(TDistribution::of);
    double n = ranks.n();
    double m = ranks.m();
    double error =
        Math.sqrt(ranks.firstVariance() / (n * m * m) + ranks.secondVariance() / (m * n * n));
    return new Result(
        tested.superiority(),
        tested.statistic(),
        tested.df(),
        t.map(law -> 2 * law.survivalProbability(Math.abs(tested.statistic()))),
        t.map(law -> error * law.inverseSurvivalProbability((1 - level) / 2))
            .map(half -> new Interval(tested.superiority() - half, tested.superiority() + half)));
  }

  /** The ranks of two samples, and what the test needs of them. */
  record Midranks(
      double firstMean,
      double secondMean,
      double firstVariance,
      double secondVariance,
      int n,
      int m) {

    static Midranks ofCounts(double[] first, double[] second) {
      int n = (int) Arrays.stream(first).sum();
      int m = (int) Arrays.stream(second).sum();
      checkSizes(n, m);
      double[] joint = new double[first.length];
      double[] firstWithin = new double[first.length];
      double[] secondWithin = new double[first.length];
      double below = 0;
      double belowInFirst = 0;
      for (int grade = 0; grade < joint.length; grade++) {
        joint[grade] = below + (first[grade] + second[grade] + 1) / 2;
        firstWithin[grade] = belowInFirst + (first[grade] + 1) / 2;
        secondWithin[grade] = below - belowInFirst + (second[grade] + 1) / 2;
        below += first[grade] + second[grade];
        belowInFirst += first[grade];
      }
      double firstMean = mean(joint, first, n);
      double secondMean = mean(joint, second, m);
      return new Midranks(
          firstMean,
          secondMean,
          variance(joint, firstWithin, first, n, firstMean),
          variance(joint, secondWithin, second, m, secondMean),
          n,
          m);
    }

    static Midranks of(double[] first, double[] second) {
      int n = first.length;
      int m = second.length;
      checkSizes(n, m);
      double[] all = Arrays.copyOf(first, n + m);
      System.arraycopy(second, 0, all, n, m);
      double[] joint = Ranking.AVERAGE.rising(all);
      double[] ofFirst = Arrays.copyOfRange(joint, 0, n);
      double[] ofSecond = Arrays.copyOfRange(joint, n, n + m);
      double[] once = new double[Math.max(n, m)];
      Arrays.fill(once, 1);
      double firstMean = mean(ofFirst, once, n);
      double secondMean = mean(ofSecond, once, m);
      return new Midranks(
          firstMean,
          secondMean,
          variance(ofFirst, Ranking.AVERAGE.rising(first), once, n, firstMean),
          variance(ofSecond, Ranking.AVERAGE.rising(second), once, m, secondMean),
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

    private static void checkSizes(int n, int m) {
      if (n < 2 || m < 2) {
        throw new IllegalArgumentException(
            "Each sample needs two values at least, not " + n + " and " + m);
      }
    }

    private static double mean(double[] ranks, double[] times, int n) {
      double sum = 0;
      for (int i = 0; i < ranks.length; i++) {
        sum += times[i] * ranks[i];
      }
      return sum / n;
    }

    private static double variance(
        double[] joint, double[] within, double[] times, int n, double mean) {
      double squares = 0;
      for (int i = 0; i < joint.length; i++) {
        double each = joint[i] - within[i] - mean + (n + 1) / 2.0;
        squares += times[i] * each * each;
      }
      // Ranks are halves, so that anything this small is a rounding remainder of 0.
      return squares < 1e-9 ? 0 : squares / (n - 1);
    }
  }
}
