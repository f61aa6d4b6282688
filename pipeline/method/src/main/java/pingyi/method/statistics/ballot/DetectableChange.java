package pingyi.method.statistics.ballot;

import pingyi.method.statistics.NormalTable;

/**
 * The smallest change between two panels that a test would find with a given chance: (z(1 - a / 2)
 * + z(power)) sqrt(sd1^2 / n1 + sd2^2 / n2). At 95 and 80 percent the factor is 2.80; ballots with
 * a standard deviation of 17 points and 30 voters a year see no change below 12 points.
 *
 * <p>The normal approximation of the power of a test between two samples (J. Cohen, Statistical
 * Power Analysis for the Behavioral Sciences, 1988, chapter 2).
 */
public final class DetectableChange {
  private final double factor;

  private DetectableChange(double factor) {
    this.factor = factor;
  }

  /**
   * The rule of a test.
   *
   * @param level the test's confidence, such as 0.95
   * @param power the chance to find the change, such as 0.8
   */
  public static DetectableChange of(double level, double power) {
    if (!(level > 0 && level < 1) || !(power > 0 && power < 1)) {
      throw new IllegalArgumentException("Level and power lie within 0 and 1");
    }
    return new DetectableChange(
        NormalTable.exceededBy((1 - level) / 2) + NormalTable.fallenShortOfBy(power));
  }

  /** What the standard error of the difference is multiplied by. */
  public double factor() {
    return factor;
  }

  /** The smallest change, from the standard error of the difference. */
  public double atError(double error) {
    return factor * error;
  }

  /** The smallest change of the mean of n1 ballots to that of n2. */
  public double between(double sd1, double n1, double sd2, double n2) {
    return factor * Math.sqrt(sd1 * sd1 / n1 + sd2 * sd2 / n2);
  }
}
