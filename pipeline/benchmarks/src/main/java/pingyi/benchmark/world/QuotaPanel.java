package pingyi.benchmark.world;

import java.util.Arrays;

/**
 * One panel votes on all branches, and a voter who would give the best grade to more of them than
 * his quota keeps it for those he thinks best of; the others get the second grade. The shares are
 * those of 20,000 voters.
 */
final class QuotaPanel implements Judges {
  private static final int MANY = 20_000;

  private final double[][] cuts;
  private final int quota;
  private final double[][] shares;

  QuotaPanel(double[][] withoutQuota, double quota, Dice dice) {
    this.cuts = Arrays.stream(withoutQuota).map(Odds::cuts).toArray(double[][]::new);
    this.quota = Math.max(1, (int) Math.floor(quota * cuts.length));
    this.shares = year(MANY, dice);
    for (double[] branch : shares) {
      for (int k = 0; k < branch.length; k++) {
        branch[k] /= MANY;
      }
    }
    if (Arrays.stream(cuts).allMatch(each -> Arrays.equals(each, cuts[0]))) {
      Arrays.fill(shares, average(shares));
    }
  }

  /** Branches that do not differ must not seem to by the draws. */
  private static double[] average(double[][] shares) {
    double[] average = new double[shares[0].length];
    for (double[] branch : shares) {
      for (int k = 0; k < average.length; k++) {
        average[k] += branch[k] / shares.length;
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
    double[][] ballots = new double[cuts.length][cuts[0].length + 1];
    double[] lead = new double[cuts.length];
    for (int voter = 0; voter < voters; voter++) {
      int best = 0;
      for (int branch = 0; branch < cuts.length; branch++) {
        double opinion = dice.logistic();
        int grade = Odds.grade(cuts[branch], opinion);
        ballots[branch][grade]++;
        lead[branch] = grade == 0 ? cuts[branch][0] - opinion : Double.NEGATIVE_INFINITY;
        best += grade == 0 ? 1 : 0;
      }
      if (best > quota) {
        takeBack(ballots, lead);
      }
    }
    return ballots;
  }

  private void takeBack(double[][] ballots, double[] lead) {
    double[] rising = lead.clone();
    Arrays.sort(rising);
    double least = rising[rising.length - quota];
    for (int branch = 0; branch < lead.length; branch++) {
      if (lead[branch] > Double.NEGATIVE_INFINITY && lead[branch] < least) {
        ballots[branch][0]--;
        ballots[branch][1]++;
      }
    }
  }
}
