package pingyi.method.statistics.rank;

import java.util.List;

/** The sampling errors of estimates, as far as differences between two of them need them. */
interface Contrasts {
  /** The standard error of the difference of two estimates. */
  double error(int one, int other);

  /**
   * For each of the first draws the largest standardised difference among the claims that are open,
   * or a floor where none is larger.
   *
   * @param draws how many
   * @param floor what need not be known exactly; the higher, the fewer differences are looked at
   */
  double[] maxima(Claims open, int draws, double floor);

  /** How many draws there are. */
  int draws();

  /** The same for each of some units, among the open claims it has part in itself. */
  double[][] maxima(List<UnitClaims> units);
}
