package pingyi.generate.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/**
 * The dice of one branch and year. Each branch-year has its own, so that adding a branch changes no
 * other; {@link Random} is used because its algorithm is specified and the same on every machine.
 */
public final class Chance {
  private final Random random;

  private Chance(long seed) {
    this.random = new Random(seed);
  }

  /** The dice of a branch and year under a seed. */
  public static Chance of(long seed, String organizationId, int year) {
    long mixed = (seed * 1_000_003L + organizationId.hashCode()) * 1_000_003L + year;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new Chance(mixed ^ (mixed >>> 31));
  }

  /** Whether something of this probability happens. */
  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from 0 to the bound, the bound excluded. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** The index of a category drawn with these probabilities, which add up to 1. */
  public int category(double... probabilities) {
    double drawn = random.nextDouble();
    double sum = 0;
    for (int index = 0; index < probabilities.length; index++) {
      sum += probabilities[index];
      if (drawn < sum) {
        return index;
      }
    }
    return probabilities.length - 1;
  }

  /** A score around a centre, at most 100, in steps of one over the given parts of a point. */
  public BigDecimal score(double centre, double spread, int partsOfPoint) {
    // Sum of uniforms instead of nextGaussian, whose StrictMath calls need not be trusted here.
    double noise = 0;
    for (int draw = 0; draw < 4; draw++) {
      noise += random.nextDouble() - 0.5;
    }
    double raw = Math.min(100, Math.max(0, centre + spread * noise * 1.7));
    return BigDecimal.valueOf(Math.round(raw * partsOfPoint))
        .divide(BigDecimal.valueOf(partsOfPoint), 1, RoundingMode.HALF_UP);
  }
}
