package pingyi.benchmark.world;

/** How much of the ballots a world's branches have in the best grade. */
public enum Opinion {
  /** 30 to 50 of 100. */
  DIVIDED(0.30, 0.50),
  /** 60 to 80 of 100. */
  GOOD(0.60, 0.80),
  /** 80 to 92 of 100. */
  HIGH(0.80, 0.92),
  /** 92 to 98 of 100. */
  NEARLY_UNANIMOUS(0.92, 0.98),
  /** 98 to 99.5 of 100: most panels agree to the last ballot. */
  ALL_BUT_UNANIMOUS(0.98, 0.995);

  private final double least;
  private final double most;

  Opinion(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** Draws the grades' shares of a branch; the rest falls off from grade to grade. */
  double[] shares(int grades, Dice dice) {
    double best = least + (most - least) * dice.uniform();
    double[] shares = new double[grades];
    double rest = 0;
    double weight = 1;
    for (int k = 1; k < grades; k++) {
      // Between half and one and a half of a third of the grade above.
      shares[k] = weight * (0.5 + dice.uniform());
      rest += shares[k];
      weight /= 3;
    }
    for (int k = 1; k < grades; k++) {
      shares[k] *= (1 - best) / rest;
    }
    shares[0] = best;
    return shares;
  }
}
