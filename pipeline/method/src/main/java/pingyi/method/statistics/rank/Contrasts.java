package pingyi.method.statistics.rank;

import java.util.List;

/** The sampling errors of estimates, as far as differences between two of them need them. */
interface Contrasts {
  /** The standard error of the difference of two estimates. */
  double error(int one, int other);

  /**
   * For every draw the largest standardised difference among the claims that are open; negative
   * infinity where none is.
   */
  double[] maxima(Claims open);

  /** The same for each of some units, among the open claims it has part in itself. */
  double[][] maxima(List<UnitClaims> units);
}
