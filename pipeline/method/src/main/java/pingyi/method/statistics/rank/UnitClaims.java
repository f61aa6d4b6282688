package pingyi.method.statistics.rank;

import java.util.Arrays;

/** The claims one unit has part in that are still open, and those that are shown. */
final class UnitClaims {
  private final int unit;
  private final boolean[] above;
  private final boolean[] below;
  private final boolean[] shownAbove;
  private int open;
  private int shownBelow;

  UnitClaims(int unit, int units, RankSets.Side side) {
    this.unit = unit;
    this.above = new boolean[units];
    this.below = new boolean[units];
    this.shownAbove = new boolean[units];
    Arrays.fill(above, side != RankSets.Side.BEST_PLACE);
    Arrays.fill(below, side != RankSets.Side.WORST_PLACE);
    above[unit] = false;
    below[unit] = false;
    open = (side == RankSets.Side.TWO_SIDED ? 2 : 1) * (units - 1);
  }

  int unit() {
    return unit;
  }

  int open() {
    return open;
  }

  /** The larger of the open claims' standardised differences, given the unit's less the other's. */
  double larger(int other, double difference) {
    double larger = above[other] ? difference : Double.NEGATIVE_INFINITY;
    return below[other] ? Math.max(larger, -difference) : larger;
  }

  /** Whether any claim about another unit is open. */
  boolean about(int other) {
    return above[other] || below[other];
  }

  /** Shows the open claims that exceed a quantile. */
  void close(double[] estimates, Contrasts contrasts, double quantile) {
    for (int other = 0; other < above.length; other++) {
      if (other == unit) {
        continue;
      }
      double difference = estimates[unit] - estimates[other];
      double bound = contrasts.error(unit, other) * quantile;
      if (above[other] && difference - bound > 0) {
        above[other] = false;
        shownAbove[other] = true;
        open--;
      }
      if (below[other] && -difference - bound > 0) {
        below[other] = false;
        shownBelow++;
        open--;
      }
    }
  }

  /** The best possible place. */
  int low() {
    return 1 + shownBelow;
  }

  /** The worst possible place. */
  int high() {
    int high = shownAbove.length;
    for (boolean shown : shownAbove) {
      high -= shown ? 1 : 0;
    }
    return high;
  }

  /** The units it is shown to be above. */
  boolean[] shownAbove() {
    return shownAbove.clone();
  }
}
