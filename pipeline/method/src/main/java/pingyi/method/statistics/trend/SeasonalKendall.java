package pingyi.method.statistics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Median;

/**
 * A trend over years of a series with seasons: each season is compared with itself alone.
 *
 * <p>R. M. Hirsch, J. R. Slack, R. A. Smith, Water Resources Research 18, 1982: S and its variance
 * are summed over the seasons. R. M. Hirsch, J. R. Slack, Water Resources Research 20, 1984: where
 * seasons of a year depend on each other, covariances are added, cov(g, h) = (K + 4 sum R(g) R(h) -
 * n (n(g) + 1) (n(h) + 1)) / 3 with K = sum over i < j of sign((x(j, g) - x(i, g)) (x(j, h) - x(i,
 * h))) and middle ranks R, missing values at the middle. That needs ten years; its z is not
 * corrected for continuity beyond ten years. The slope is the median of all slopes within seasons.
 */
public final class SeasonalKendall {
  /** The fewest years for which covariances are added. */
  public static final int LEAST_YEARS_FOR_COVARIANCE = 10;

  private SeasonalKendall() {}

  /** One value. */
  public record Point(int year, int season, double value) {}

  /** One season by itself. */
  public record Season(int season, int n, long s, double varS, double z, double p) {}

  /** The test with covariances between seasons. */
  public record Correlated(double varS, double z, double p) {}

  /**
   * The test.
   *
   * @param slope per year
   * @param correlated empty below ten years
   */
  public record Result(
      int n,
      int years,
      long s,
      double varS,
      double z,
      double p,
      double slope,
      Optional<Correlated> correlated,
      List<Season> seasons) {}

  /** Tests a series in any order; a season has at most one value a year. */
  public static Result of(List<Point> points, MannKendall.Options options) {
    TreeMap<Integer, TreeMap<Integer, Double>> seasons = new TreeMap<>();
    TreeMap<Integer, Integer> years = new TreeMap<>();
    for (Point point : points) {
      if (!Double.isFinite(point.value())) {
        throw new IllegalArgumentException("A value of " + point.value() + " has no trend");
      }
      TreeMap<Integer, Double> series =
          seasons.computeIfAbsent(point.season(), season -> new TreeMap<>());
      if (series.put(point.year(), point.value()) != null) {
        throw new IllegalArgumentException(
            "Season " + point.season() + " of " + point.year() + " stands twice");
      }
      years.put(point.year(), 0);
    }
    if (seasons.size() < 2) {
      throw new IllegalArgumentException("A seasonal trend needs two seasons or more");
    }
    List<Season> each = new ArrayList<>();
    List<Double> slopes = new ArrayList<>();
    long s = 0;
    double variance = 0;
    for (var season : seasons.entrySet()) {
      Season single = season(season.getKey(), season.getValue(), options);
      each.add(single);
      s += single.s();
      variance += single.varS();
      addSlopes(season.getValue(), slopes);
    }
    double z = MannKendall.z(s, variance, options.continuity());
    return new Result(
        points.size(),
        years.size(),
        s,
        variance,
        z,
        MannKendall.p(z, options.alternative()),
        Median.withDefaults().evaluate(slopes.stream().mapToDouble(Double::doubleValue).toArray()),
        correlated(seasons, years, s, options),
        each);
  }

  private static Season season(
      int number, SortedMap<Integer, Double> series, MannKendall.Options options) {
    double[] y = series.values().stream().mapToDouble(Double::doubleValue).toArray();
    KendallScore score = KendallScore.of(y);
    double z = MannKendall.z(score.s(), score.variance(), options.continuity());
    return new Season(
        number, y.length, score.s(), score.variance(), z, MannKendall.p(z, options.alternative()));
  }

  private static void addSlopes(SortedMap<Integer, Double> series, List<Double> slopes) {
    for (var later : series.entrySet()) {
      for (var earlier : series.headMap(later.getKey()).entrySet()) {
        slopes.add((later.getValue() - earlier.getValue()) / (later.getKey() - earlier.getKey()));
      }
    }
  }

  private static Optional<Correlated> correlated(
      TreeMap<Integer, TreeMap<Integer, Double>> seasons,
      TreeMap<Integer, Integer> years,
      long s,
      MannKendall.Options options) {
    if (years.size() < LEAST_YEARS_FOR_COVARIANCE) {
      return Optional.empty();
    }
    List<double[]> columns = new ArrayList<>();
    for (TreeMap<Integer, Double> series : seasons.values()) {
      columns.add(
          years.keySet().stream()
              .mapToDouble(year -> series.getOrDefault(year, Double.NaN))
              .toArray());
    }
    double variance = variance(columns);
    if (!(variance > 0)) {
      return Optional.empty();
    }
    double z =
        MannKendall.z(
            s,
            variance,
            years.size() > 10 ? MannKendall.Continuity.PLAIN : MannKendall.Continuity.CORRECTED);
    return Optional.of(new Correlated(variance, z, MannKendall.p(z, options.alternative())));
  }

  /** The sum of all covariances; each of two seasons counts in both directions. */
  private static double variance(List<double[]> columns) {
    List<double[]> ranks = columns.stream().map(SeasonalKendall::ranks).toList();
    double variance = 0;
    for (int g = 0; g < columns.size(); g++) {
      for (int h = 0; h <= g; h++) {
        double covariance = covariance(columns.get(g), columns.get(h), ranks.get(g), ranks.get(h));
        variance += g == h ? covariance : 2 * covariance;
      }
    }
    return variance;
  }

  private static double covariance(
      double[] one, double[] other, double[] ranksOfOne, double[] ranksOfOther) {
    int n = one.length;
    double k = 0;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < j; i++) {
        k += sign(one[j] - one[i]) * sign(other[j] - other[i]);
      }
    }
    double products = 0;
    for (int i = 0; i < n; i++) {
      products += ranksOfOne[i] * ranksOfOther[i];
    }
    return (k + 4 * products - n * (present(one) + 1.0) * (present(other) + 1.0)) / 3;
  }

  private static double[] ranks(double[] column) {
    double[] ranks = new double[column.length];
    double middle = (present(column) + 1) / 2.0;
    for (int j = 0; j < ranks.length; j++) {
      ranks[j] = middle;
      for (double other : column) {
        ranks[j] += sign(column[j] - other) / 2;
      }
    }
    return ranks;
  }

  private static int present(double[] column) {
    int present = 0;
    for (double value : column) {
      present += Double.isNaN(value) ? 0 : 1;
    }
    return present;
  }

  /** The sign; 0 where a value is missing. */
  private static double sign(double difference) {
    return Double.isNaN(difference) ? 0 : Math.signum(difference);
  }
}
