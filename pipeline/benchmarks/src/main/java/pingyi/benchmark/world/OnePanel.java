package pingyi.benchmark.world;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * One panel votes on all branches. A voter's severity, normal with a standard deviation of 0.8,
 * moves all his opinions, so that the branches of a year go up and down together.
 */
final class OnePanel implements Judges {
  private static final NormalDistribution SEVERITY = NormalDistribution.of(0, 0.8);
  private static final int POINTS = 2_000;

  private final double[][] cuts;
  private final double[][] shares;

  OnePanel(double[][] ofAnEvenVoter) {
    this.cuts = new double[ofAnEvenVoter.length][];
    this.shares = new double[ofAnEvenVoter.length][];
    for (int branch = 0; branch < cuts.length; branch++) {
      cuts[branch] = Odds.cuts(ofAnEvenVoter[branch]);
      shares[branch] = average(cuts[branch]);
    }
  }

  private static double[] average(double[] cuts) {
    double[] average = new double[cuts.length + 1];
    for (int point = 0; point < POINTS; point++) {
      double severity = SEVERITY.inverseCumulativeProbability((point + 0.5) / POINTS);
      double[] shares = Odds.shares(cuts, severity);
      for (int k = 0; k < average.length; k++) {
        average[k] += shares[k] / POINTS;
      }
    }
    return average;
  }

  @Override
  public double[][] shares() {
    return shares;
  }

  @Override
  public double[][] year(int voters, Dice dice) {
    double[][] ballots = new double[cuts.length][shares[0].length];
    for (int voter = 0; voter < voters; voter++) {
      double severity = SEVERITY.inverseCumulativeProbability(Math.max(dice.uniform(), 1e-15));
      for (int branch = 0; branch < cuts.length; branch++) {
        ballots[branch][Odds.grade(cuts[branch], dice.logistic() + severity)]++;
      }
    }
    return ballots;
  }
}
