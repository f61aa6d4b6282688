package pingyi.method.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Krippendorff's alpha: 1 less observed over expected disagreement, for any number of observers,
 * values missing or not, on four kinds of scale.
 *
 * <p>Each unit of m values contributes 1 / (m - 1) for every ordered pair of its values to the
 * coincidences o(c, k); n(c) = sum o(c, k), n = sum n(c); alpha = 1 - (n - 1) sum o d / sum n(c)
 * n(k) d with the squared differences d: nominal 1 of unequal values; ordinal (sum of n(g) from c
 * to k - (n(c) + n(k)) / 2)^2; interval (c - k)^2; ratio ((c - k) / (c + k))^2.
 *
 * <p>K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011. Units with fewer than two
 * values say nothing and are left out. Where all values are equal there is no alpha.
 */
public final class KrippendorffAlpha {
  private final double[] values;
  private final double[][] units;

  private KrippendorffAlpha(double[] values, double[][] units) {
    this.values = values;
    this.units = units;
  }

  /** The kind of scale. */
  public enum Scale {
    /** Names. */
    NOMINAL,
    /** Grades in order. */
    ORDINAL,
    /** Numbers with differences. */
    INTERVAL,
    /** Numbers with a zero. */
    RATIO
  }

  /**
   * Reads the values.
   *
   * @param ratings a row a unit, a column an observer; NaN where there is no value
   */
  public static KrippendorffAlpha of(double[][] ratings) {
    double[] values = distinct(ratings);
    double[][] units =
        Arrays.stream(ratings)
            .map(row -> counts(row, values))
            .filter(counts -> Arrays.stream(counts).sum() >= 2)
            .toArray(double[][]::new);
    return new KrippendorffAlpha(values, units);
  }

  /** The different values, rising; NaN is none. */
  public static double[] distinct(double[][] ratings) {
    double[] all =
        Arrays.stream(ratings)
            .flatMapToDouble(Arrays::stream)
            .filter(value -> !Double.isNaN(value))
            .map(value -> value + 0.0) // no negative zero, which would be another value
            .sorted()
            .toArray();
    return IntStream.range(0, all.length)
        .filter(i -> i == 0 || all[i] != all[i - 1])
        .mapToDouble(i -> all[i])
        .toArray();
  }

  /** The units with two values or more. */
  public int units() {
    return units.length;
  }

  /** The values of those units. */
  public long pairable() {
    return Math.round(Arrays.stream(units).flatMapToDouble(Arrays::stream).sum());
  }

  /** Alpha of all units; empty where there is none. */
  public Optional<Double> alpha(Scale scale) {
    int[] all = new int[units.length];
    Arrays.setAll(all, i -> i);
    return alpha(scale, all);
  }

  /** Alpha of chosen units, each as often as it is named. */
  Optional<Double> alpha(Scale scale, int[] chosen) {
    int k = values.length;
    double[] totals = new double[k];
    for (int unit : chosen) {
      for (int c = 0; c < k; c++) {
        totals[c] += units[unit][c];
      }
    }
    double[][] difference = differences(scale, totals);
    double observed = 0;
    for (int unit : chosen) {
      double[] counts = units[unit];
      double within = 0;
      for (int c = 0; c < k; c++) {
        if (counts[c] > 0) {
          for (int d = c + 1; d < k; d++) {
            within += 2 * counts[c] * counts[d] * difference[c][d];
          }
        }
      }
      observed += within / (Arrays.stream(counts).sum() - 1);
    }
    double expected = 0;
    for (int c = 0; c < k; c++) {
      for (int d = c + 1; d < k; d++) {
        expected += 2 * totals[c] * totals[d] * difference[c][d];
      }
    }
    double n = Arrays.stream(totals).sum();
    return expected > 0 ? Optional.of(1 - (n - 1) * observed / expected) : Optional.empty();
  }

  private double[][] differences(Scale scale, double[] totals) {
    int k = values.length;
    double[][] difference = new double[k][k];
    for (int c = 0; c < k; c++) {
      double between = totals[c];
      for (int d = c + 1; d < k; d++) {
        between += totals[d];
        double apart =
            switch (scale) {
              case NOMINAL -> 1;
              case ORDINAL -> between - (totals[c] + totals[d]) / 2;
              case INTERVAL -> values[d] - values[c];
              case RATIO -> (values[d] - values[c]) / (values[d] + values[c]);
            };
        difference[c][d] = apart * apart;
      }
    }
    return difference;
  }

  private static double[] counts(double[] row, double[] values) {
    double[] counts = new double[values.length];
    for (double value : row) {
      if (!Double.isNaN(value)) {
        counts[Arrays.binarySearch(values, value + 0.0)]++;
      }
    }
    return counts;
  }
}
