package pingyi.method.statistics.rank;

import java.util.Arrays;

/**
 * Ranks with ties: competition ranks (1, 2, 2, 4), the middle or the last of the tied places.
 *
 * <p>With b values better and e equal (the value itself among them), the rank is b + 1, b + (e + 1)
 * / 2 or b + e. A missing value (NaN) has no rank and takes no place.
 */
public final class Ranking {
  private Ranking() {}

  /** Which of the tied places equal values get. */
  public enum Ties {
    /** The first: competition ranks. */
    FIRST,
    /** The middle. */
    MIDDLE,
    /** The last. */
    LAST
  }

  /** Which end of the scale ranks first. */
  public enum Best {
    /** The highest value. */
    HIGHEST,
    /** The lowest value. */
    LOWEST
  }

  /**
   * How to rank.
   *
   * @param unit values that round to the same multiple of it are equal; 0 compares them as they are
   */
  public record Options(Ties ties, Best best, double unit) {
    /** The standard: competition ranks, highest first, values as they are. */
    public static final Options COMPETITION = new Options(Ties.FIRST, Best.HIGHEST, 0);

    /** Checks the unit. */
    public Options {
      if (!(unit >= 0)) {
        throw new IllegalArgumentException("Values cannot be rounded to " + unit);
      }
    }
  }

  /** The ranks, in the order given; NaN where a value is missing. */
  public static double[] of(double[] values, Options options) {
    double[] keys = new double[values.length];
    for (int i = 0; i < keys.length; i++) {
      double value =
          options.unit() == 0 ? values[i] : Math.rint(values[i] / options.unit()) * options.unit();
      // Adding zero makes one zero of the two.
      keys[i] = (options.best() == Best.HIGHEST ? -value : value) + 0.0;
    }
    double[] sorted = Arrays.stream(keys).filter(key -> !Double.isNaN(key)).sorted().toArray();
    double[] ranks = new double[values.length];
    for (int i = 0; i < keys.length; i++) {
      ranks[i] = Double.isNaN(keys[i]) ? Double.NaN : rank(sorted, keys[i], options.ties());
    }
    return ranks;
  }

  private static double rank(double[] sorted, double key, Ties ties) {
    int found = Arrays.binarySearch(sorted, key);
    int first = found;
    while (first > 0 && sorted[first - 1] == key) {
      first--;
    }
    int last = found;
    while (last < sorted.length - 1 && sorted[last + 1] == key) {
      last++;
    }
    return switch (ties) {
      case FIRST -> first + 1;
      case MIDDLE -> (first + last) / 2.0 + 1;
      case LAST -> last + 1;
    };
  }
}
