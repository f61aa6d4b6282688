package pingyi.method.statistics.shrinkage;

/**
 * Sums over the weights w = 1 / (v + tau^2).
 *
 * @param sum sum w
 * @param squares sum w^2
 * @param cubes sum w^3
 * @param logs sum log w
 * @param mean mu = sum w y / sum w
 * @param q sum w (y - mu)^2
 * @param weightedQ sum w^2 (y - mu)^2
 */
record Weights(
    double sum,
    double squares,
    double cubes,
    double logs,
    double mean,
    double q,
    double weightedQ) {
  static Weights of(double[] y, double[] v, double tauSquared) {
    double sum = 0;
    double squares = 0;
    double cubes = 0;
    double logs = 0;
    double total = 0;
    for (int i = 0; i < y.length; i++) {
      double w = 1 / (v[i] + tauSquared);
      sum += w;
      squares += w * w;
      cubes += w * w * w;
      logs += Math.log(w);
      total += w * y[i];
    }
    double mean = total / sum;
    double q = 0;
    double weightedQ = 0;
    for (int i = 0; i < y.length; i++) {
      double w = 1 / (v[i] + tauSquared);
      double part = w * (y[i] - mean) * (y[i] - mean);
      q += part;
      weightedQ += w * part;
    }
    return new Weights(sum, squares, cubes, logs, mean, q, weightedQ);
  }

  static void check(double[] y, double[] v) {
    if (y.length != v.length || y.length < 2) {
      throw new IllegalArgumentException(
          y.length + " estimates with " + v.length + " variances have no variance between them");
    }
    for (int i = 0; i < y.length; i++) {
      if (!Double.isFinite(y[i]) || !(v[i] > 0 && v[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "An estimate of " + y[i] + " with the variance " + v[i] + " cannot be weighted");
      }
    }
  }
}
