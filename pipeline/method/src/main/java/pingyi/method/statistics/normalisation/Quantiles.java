package pingyi.method.statistics.normalisation;

import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Quantiles by the nine definitions of R. J. Hyndman and Y. Fan, The American Statistician 50,
 * 1996.
 *
 * <p>Pingyi uses type 7 everywhere: of n sorted values, the one at place 1 + (n - 1) p, between two
 * of them in proportion. It is that of R, NumPy, DuckDB's {@code quantile_cont} and Excel's {@code
 * PERCENTILE.INC}; libraries' own standards differ.
 */
public final class Quantiles {
  /** The type Pingyi uses. */
  public static final int TYPE = 7;

  private static final Quantile.EstimationMethod[] METHODS = Quantile.EstimationMethod.values();

  private Quantiles() {}

  /** The quantile of type 7. */
  public static double of(double[] values, double probability) {
    return ofType(TYPE, values, probability);
  }

  /**
   * The quantile of a type.
   *
   * @param type 1 to 9
   * @param values at least one, in any order, none of them NaN
   * @param probability 0 to 1
   * @throws IllegalArgumentException if they are not so
   */
  public static double ofType(int type, double[] values, double probability) {
    if (type < 1 || type > METHODS.length) {
      throw new IllegalArgumentException(
          "There is no quantile of type " + type + ", but of 1 to 9");
    }
    if (values.length == 0) {
      throw new IllegalArgumentException("No values have no quantile");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("A probability of " + probability + " is none");
    }
    return Quantile.withDefaults()
        .with(METHODS[type - 1])
        .withCopy(true)
        .evaluate(values, probability);
  }
}
