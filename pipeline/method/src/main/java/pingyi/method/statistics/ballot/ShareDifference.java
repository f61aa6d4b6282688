package pingyi.method.statistics.ballot;

import org.apache.commons.statistics.distribution.NormalDistribution;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.WilsonInterval;

/**
 * The difference p1 - p2 of two independent shares with the interval of R. G. Newcombe, Interval
 * estimation for the difference between independent proportions, Statistics in Medicine 17, 1998,
 * method 10: with Wilson's [l, u] of each, [d - sqrt((p1 - l1)^2 + (u2 - p2)^2), d + sqrt((u1 -
 * p1)^2 + (p2 - l2)^2)].
 */
public final class ShareDifference {
  private ShareDifference() {}

  /** One side: the share and the ballots it is of. */
  public record Side(double share, double n) {}

  /** The difference. */
  public record Result(double difference, Interval interval) {}

  /** The first share less the second. */
  public static Result of(Side first, Side second, double level) {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    Interval one = WilsonInterval.of(first.share(), first.n(), z);
    Interval two = WilsonInterval.of(second.share(), second.n(), z);
    double difference = first.share() - second.share();
    return new Result(
        difference,
        new Interval(
                difference - Math.hypot(first.share() - one.low(), two.high() - second.share()),
                difference + Math.hypot(one.high() - first.share(), second.share() - two.low()))
            .within(-1, 1));
  }
}
