package pingyi.benchmark.world;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** The seeded chance of one world. */
public final class Dice {
  private final UniformRandomProvider random;

  /** The dice of a seed. */
  public Dice(long seed) {
    this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }

  /** A number of 0 to 1. */
  public double uniform() {
    return random.nextDouble();
  }

  /** A whole number between two, both included. */
  public int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** One of some things. */
  public <T> T oneOf(T[] things) {
    return things[random.nextInt(things.length)];
  }

  /** A logistic number around 0. */
  double logistic() {
    double u = Math.min(Math.max(random.nextDouble(), 1e-15), 1 - 1e-15);
    return Math.log(u / (1 - u));
  }

  /** The ballots of so many voters who do not look at one another. */
  public double[] ballots(double[] shares, int voters) {
    double[] ballots = new double[shares.length];
    for (int voter = 0; voter < voters; voter++) {
      ballots[grade(shares)]++;
    }
    return ballots;
  }

  private int grade(double[] shares) {
    double left = random.nextDouble();
    for (int k = 0; k < shares.length - 1; k++) {
      left -= shares[k];
      if (left < 0) {
        return k;
      }
    }
    return shares.length - 1;
  }
}
