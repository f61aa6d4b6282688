package pingyi.dashboards.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts of a whole in whole percent that add up to what the whole rounds to: each is cut to its
 * whole percent, and those with the largest remainders are given one more (Hamilton's method, as
 * for the apportionment of seats); of equal remainders the first.
 */
final class Parts {
  /** Binary shares such as 0.29 miss their percent by less than this. */
  private static final double HAIR = 1e-9;

  private Parts() {}

  /**
   * The percents.
   *
   * @param shares of 0 to 1, none negative
   */
  static List<Integer> percents(List<Double> shares) {
    int[] whole = shares.stream().mapToInt(share -> (int) Math.floor(share * 100 + HAIR)).toArray();
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    int missing = (int) Math.round(sum * 100) - IntStream.of(whole).sum();
    IntStream.range(0, whole.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(at -> whole[at] - shares.get(at) * 100)
                .thenComparing(Comparator.naturalOrder()))
        .limit(missing)
        .forEach(at -> whole[at]++);
    return IntStream.of(whole).boxed().toList();
  }
}
