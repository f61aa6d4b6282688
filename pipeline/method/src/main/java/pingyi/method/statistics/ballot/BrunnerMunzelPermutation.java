package pingyi.method.statistics.ballot;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;
import pingyi.method.statistics.ballot.BrunnerMunzel.Midranks;

/**
 * The p-value of the Brunner-Munzel statistic W by permutation: the share of the assignments of all
 * values to two samples of these sizes whose |W| is no less than the one seen. All assignments are
 * counted where they are few enough, else seeded random ones, of which the one seen is one more.
 *
 * <p>K. Neubert, E. Brunner, A studentized permutation test for the non-parametric Behrens-Fisher
 * problem, Computational Statistics and Data Analysis 51, 2007.
 */
public final class BrunnerMunzelPermutation {
  private BrunnerMunzelPermutation() {}

  /**
   * How to compute.
   *
   * @param mostExact no more assignments than this are counted one by one
   * @param draws random assignments where there are more
   */
  public record Options(long mostExact, int draws, long seed) {}

  /**
   * The p-value.
   *
   * @param assignments how many assignments were looked at
   */
  public record Result(double pValue, boolean exact, long assignments) {}

  /** Computes the p-value. */
  public static Result of(double[] first, double[] second, Options options) {
    int n = first.length;
    double[] all = Arrays.copyOf(first, n + second.length);
    System.arraycopy(second, 0, all, n, second.length);
    double seen = Math.abs(Midranks.of(first, second).statistic());
    double assignments = assignments(n, second.length);
    return assignments <= options.mostExact()
        ? exact(all, n, seen, (long) assignments)
        : drawn(all, n, seen, options);
  }

  private static Result exact(double[] all, int n, double seen, long assignments) {
    int[] chosen = new int[n];
    Arrays.setAll(chosen, i -> i);
    long atLeast = 0;
    do {
      double[] one = new double[n];
      double[] two = new double[all.length - n];
      int in = 0;
      for (int i = 0; i < all.length; i++) {
        if (in < n && chosen[in] == i) {
          one[in++] = all[i];
        } else {
          two[i - in] = all[i];
        }
      }
      atLeast += reaches(one, two, seen) ? 1 : 0;
    } while (next(chosen, all.length));
    return new Result((double) atLeast / assignments, true, assignments);
  }

  private static Result drawn(double[] all, int n, double seen, Options options) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(options.seed());
    double[] shuffled = all.clone();
    long atLeast = 1;
    for (int draw = 0; draw < options.draws(); draw++) {
      ArraySampler.shuffle(random, shuffled);
      double[] one = Arrays.copyOfRange(shuffled, 0, n);
      double[] two = Arrays.copyOfRange(shuffled, n, all.length);
      atLeast += reaches(one, two, seen) ? 1 : 0;
    }
    return new Result(atLeast / (options.draws() + 1.0), false, options.draws());
  }

  /** Equal statistics may differ in their last bits. */
  private static boolean reaches(double[] one, double[] two, double seen) {
    double statistic = Math.abs(Midranks.of(one, two).statistic());
    return statistic >= seen || Double.isFinite(seen) && seen - statistic <= 1e-9 * seen;
  }

  /** The next choice of places in order; false after the last. */
  private static boolean next(int[] chosen, int places) {
    int last = chosen.length - 1;
    while (last >= 0 && chosen[last] == places - chosen.length + last) {
      last--;
    }
    if (last < 0) {
      return false;
    }
    chosen[last]++;
    for (int i = last + 1; i < chosen.length; i++) {
      chosen[i] = chosen[i - 1] + 1;
    }
    return true;
  }

  private static double assignments(int n, int m) {
    double product = 1;
    for (int i = 1; i <= n; i++) {
      product = Math.rint(product * (m + i) / i);
    }
    return product;
  }
}
