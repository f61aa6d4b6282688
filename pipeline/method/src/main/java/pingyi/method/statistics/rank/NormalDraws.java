package pingyi.method.statistics.rank;

import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Seeded draws of independent standard normal vectors, each with its units in falling order of
 * size. Tables with the same number of units may share them. They take 12 bytes a unit and draw.
 */
public final class NormalDraws {
  private final double[][] values;
  private final int[][] order;
  private final int units;

  private NormalDraws(double[][] values, int[][] order, int units) {
    this.values = values;
    this.order = order;
    this.units = units;
  }

  /**
   * Makes them.
   *
   * @param units how many numbers a draw has
   * @param draws how many draws
   * @param seed the same seed gives the same draws
   */
  public static NormalDraws of(int units, int draws, long seed) {
    if (units < 1 || draws < 1) {
      throw new IllegalArgumentException(draws + " draws of " + units + " units are none");
    }
    ContinuousSampler normal =
        ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
    double[][] values = new double[draws][units];
    int[][] order = new int[draws][units];
    long[] keys = new long[units];
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < units; i++) {
        values[draw][i] = normal.sample();
        // Size first, then the unit; rounding to float moves only units of nearly equal size.
        keys[i] =
            (long) Float.floatToIntBits(Math.nextUp((float) Math.abs(values[draw][i]))) << 32 | i;
      }
      Arrays.sort(keys);
      for (int i = 0; i < units; i++) {
        order[draw][i] = (int) keys[units - 1 - i];
      }
    }
    return new NormalDraws(values, order, units);
  }

  /**
   * The same draws of the first units alone, as good as draws of their own and far cheaper: nothing
   * is drawn and nothing sorted.
   */
  public NormalDraws first(int fewer) {
    if (fewer < 1 || fewer > units) {
      throw new IllegalArgumentException(fewer + " of " + units + " units are none");
    }
    if (fewer == units) {
      return this;
    }
    int[][] kept = new int[order.length][fewer];
    for (int draw = 0; draw < order.length; draw++) {
      int next = 0;
      for (int unit : order[draw]) {
        if (unit < fewer) {
          kept[draw][next++] = unit;
        }
      }
    }
    return new NormalDraws(values, kept, fewer);
  }

  /** How many numbers a draw has. */
  public int units() {
    return units;
  }

  /** How many draws there are. */
  public int count() {
    return values.length;
  }

  /** One draw, not to be changed; its numbers beyond the units belong to others. */
  double[] draw(int draw) {
    return values[draw];
  }

  /** The units of a draw, the largest in size first, not to be changed. */
  int[] largestFirst(int draw) {
    return order[draw];
  }
}
