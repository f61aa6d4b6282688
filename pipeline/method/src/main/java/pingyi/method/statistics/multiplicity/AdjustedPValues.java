package pingyi.method.statistics.multiplicity;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values of a family of m tests, adjusted: a test is a finding where its adjusted p-value is at
 * most the rate allowed. p(1) <= ... <= p(m) are the ordered p-values.
 */
public enum AdjustedPValues {
  /** min(1, m p): holds the chance of any false finding. */
  BONFERRONI {
    @Override
    void adjust(double[] rising) {
      for (int i = 0; i < rising.length; i++) {
        rising[i] = Math.min(1, rising.length * rising[i]);
      }
    }
  },
  /**
   * Max over j <= i of (m - j + 1) p(j), at most 1: holds the chance of any false finding, and
   * finds no less than Bonferroni (S. Holm, Scandinavian Journal of Statistics 6, 1979).
   */
  HOLM {
    @Override
    void adjust(double[] rising) {
      double most = 0;
      for (int i = 0; i < rising.length; i++) {
        most = Math.max(most, Math.min(1, (rising.length - i) * rising[i]));
        rising[i] = most;
      }
    }
  },
  /**
   * Min over j >= i of (m - j + 1) p(j): as Holm, for tests that are independent or positively
   * dependent (Y. Hochberg, Biometrika 75, 1988).
   */
  HOCHBERG {
    @Override
    void adjust(double[] rising) {
      double least = 1;
      for (int i = rising.length - 1; i >= 0; i--) {
        least = Math.min(least, (rising.length - i) * rising[i]);
        rising[i] = least;
      }
    }
  },
  /**
   * The closed test with Simes' inequality (G. Hommel, Biometrika 75, 1988), by the algorithm of S.
   * P. Wright, Biometrics 48, 1992.
   */
  HOMMEL {
    @Override
    void adjust(double[] rising) {
      int m = rising.length;
      double[] p = rising.clone();
      double all = 1;
      for (int i = 0; i < m; i++) {
        all = Math.min(all, m * p[i] / (i + 1));
      }
      double[] bound = new double[m];
      java.util.Arrays.fill(bound, all);
      double[] adjusted = bound.clone();
      for (int size = m - 1; size >= 2; size--) {
        int free = m - size + 1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 2; k <= size; k++) {
          least = Math.min(least, size * p[free + k - 2] / k);
        }
        for (int i = 0; i < free; i++) {
          bound[i] = Math.min(size * p[i], least);
        }
        for (int i = free; i < m; i++) {
          bound[i] = bound[free - 1];
        }
        for (int i = 0; i < m; i++) {
          adjusted[i] = Math.max(adjusted[i], bound[i]);
        }
      }
      for (int i = 0; i < m; i++) {
        rising[i] = Math.max(adjusted[i], p[i]);
      }
    }
  },
  /**
   * Min over j >= i of m p(j) / j: holds the expected share of false ones among the findings (Y.
   * Benjamini, Y. Hochberg, JRSS B 57, 1995).
   */
  BENJAMINI_HOCHBERG {
    @Override
    void adjust(double[] rising) {
      stepUp(rising, 1);
    }
  },
  /**
   * Benjamini-Hochberg times sum 1/j: for tests that depend on each other in any way (Y. Benjamini,
   * D. Yekutieli, Annals of Statistics 29, 2001).
   */
  BENJAMINI_YEKUTIELI {
    @Override
    void adjust(double[] rising) {
      double harmonic = 0;
      for (int j = 1; j <= rising.length; j++) {
        harmonic += 1.0 / j;
      }
      stepUp(rising, harmonic);
    }
  };

  /**
   * The adjusted p-values, in the order given.
   *
   * @param pValues each 0 to 1; none is an empty family
   * @throws IllegalArgumentException if one is not
   */
  public double[] of(double[] pValues) {
    int m = pValues.length;
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("A p-value of " + p + " is none");
      }
    }
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] rising = new double[m];
    for (int place = 0; place < m; place++) {
      rising[place] = pValues[order[place]];
    }
    adjust(rising);
    double[] adjusted = new double[m];
    for (int place = 0; place < m; place++) {
      adjusted[order[place]] = rising[place];
    }
    return adjusted;
  }

  /** Replaces rising p-values by their adjusted ones. */
  abstract void adjust(double[] rising);

  private static void stepUp(double[] rising, double factor) {
    int m = rising.length;
    double least = 1;
    for (int i = m - 1; i >= 0; i--) {
      least = Math.min(least, factor * m * rising[i] / (i + 1));
      rising[i] = least;
    }
  }
}
