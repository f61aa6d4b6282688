package pingyi.method.statistics;

import java.util.List;
import pingyi.method.statistics.StratifiedMean.Stratum;

/**
 * The interval of a mean of grades by the score method: as many ballots of "top or bottom of the
 * scale" as would be as uncertain take the place of the ballots cast, and their share has Wilson's
 * interval.
 *
 * <p>Half a ballot is spread over the grades of each class: with them class c has mean E(c) and
 * variance s^2(c) (divisor: all ballots). E = sum w E(c), e^2 = sum w^2 s^2(c) / n(c), on a scale
 * from L to U. A share with the mean E has the variance (E - L)(U - E) / n, so the effective number
 * is (E - L)(U - E) / e^2, and Wilson's interval is taken of the raw mean (m - L) / (U - L). With
 * two grades and one class this is Wilson's interval itself; unanimous panels have a width; no end
 * leaves the scale. Effective numbers of weighted samples: L. Kish, Survey Sampling, 1965; with
 * intervals of shares: E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998.
 *
 * <p>Student's t and the Dirichlet posterior were measured against it: t covers 0.88 to 0.92 of
 * panels that nearly agree, this 0.94 to 0.97 (pipeline/docs/statistics-simulation.md).
 */
final class EffectiveBallots {
  /** The weight that is spread over the grades of each class. */
  static final double PRIOR = 0.5;

  private final double mean;
  private final double least;
  private final double most;
  private final double centre;
  private final double variance;
  private final double freedom;

  private EffectiveBallots(
      double mean, double least, double most, double centre, double variance, double freedom) {
    this.mean = mean;
    this.least = least;
    this.most = most;
    this.centre = centre;
    this.variance = variance;
    this.freedom = freedom;
  }

  /** The classes' ballots; their weights add up to the total given. */
  static EffectiveBallots of(List<Stratum> strata, double totalWeight) {
    double mean = 0;
    double least = 0;
    double most = 0;
    double centre = 0;
    double variance = 0;
    double spread = 0;
    for (Stratum stratum : strata) {
      double weight = stratum.weight() / totalWeight;
      double voters = stratum.voters();
      Stratum smoothed = smoothed(stratum);
      double part = weight * weight * populationVariance(smoothed) / voters;
      mean += weight * stratum.mean();
      least += weight * least(stratum.points());
      most += weight * most(stratum.points());
      centre += weight * smoothed.mean();
      variance += part;
      spread += part * part / Math.max(1, voters - 1);
    }
    return new EffectiveBallots(mean, least, most, centre, variance, variance * variance / spread);
  }

  private static Stratum smoothed(Stratum stratum) {
    double each = PRIOR / stratum.points().length;
    double[] ballots = stratum.ballots().clone();
    for (int i = 0; i < ballots.length; i++) {
      ballots[i] += each;
    }
    return new Stratum(stratum.weight(), stratum.points(), ballots);
  }

  private static double least(double[] points) {
    double least = points[0];
    for (double each : points) {
      least = Math.min(least, each);
    }
    return least;
  }

  private static double most(double[] points) {
    double most = points[0];
    for (double each : points) {
      most = Math.max(most, each);
    }
    return most;
  }

  private static double populationVariance(Stratum stratum) {
    double mean = stratum.mean();
    double squares = 0;
    for (int i = 0; i < stratum.points().length; i++) {
      double apart = stratum.points()[i] - mean;
      squares += stratum.ballots()[i] * apart * apart;
    }
    return squares / stratum.voters();
  }

  /** Whether there are two grades at least: with one there is nothing to choose. */
  boolean open() {
    return variance > 0;
  }

  /** What they leave open. */
  Sampling sampling(double confidence) {
    double range = most - least;
    double effective = (centre - least) * (most - centre) / variance;
    double z = NormalTable.exceededBy((1 - confidence) / 2);
    double share = Math.min(1, Math.max(0, (mean - least) / range));
    Interval wilson = WilsonInterval.of(share, effective, z);
    Interval interval =
        new Interval(
            Math.min(mean, least + range * wilson.low()),
            Math.max(mean, least + range * wilson.high()));
    // (most - centre - d)(centre - least + d) / effective, sorted by powers of d.
    ErrorCurve curve = new ErrorCurve((most + least - 2 * centre) / effective, 1 / effective);
    return new Sampling(Math.sqrt(variance), freedom, curve, interval);
  }
}
