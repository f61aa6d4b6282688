package pingyi.benchmark.world;

/**
 * Grades as cuts through a latent opinion with a logistic distribution: the share of grade k or
 * better is 1 / (1 + exp(-cut(k))). Moving an opinion moves every cut alike (P. McCullagh,
 * Regression models for ordinal data, JRSS B 42, 1980).
 */
final class Odds {
  private Odds() {}

  /** The cuts of some shares, one fewer than grades. */
  static double[] cuts(double[] shares) {
    double[] cuts = new double[shares.length - 1];
    double better = 0;
    for (int k = 0; k < cuts.length; k++) {
      better += shares[k];
      double within = Math.min(Math.max(better, 1e-12), 1 - 1e-12);
      cuts[k] = Math.log(within / (1 - within));
    }
    return cuts;
  }

  /** The shares when everybody thinks better by so much. */
  static double[] shares(double[] cuts, double better) {
    double[] shares = new double[cuts.length + 1];
    double sofar = 0;
    for (int k = 0; k < cuts.length; k++) {
      double reached = 1 / (1 + Math.exp(-(cuts[k] + better)));
      shares[k] = reached - sofar;
      sofar = reached;
    }
    shares[cuts.length] = 1 - sofar;
    return shares;
  }

  /** The grade of an opinion. */
  static int grade(double[] cuts, double opinion) {
    int k = 0;
    while (k < cuts.length && opinion > cuts[k]) {
      k++;
    }
    return k;
  }
}
