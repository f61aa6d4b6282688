package pingyi.dashboards.briefing;

import java.util.Optional;
import java.util.TreeMap;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.recognised.Review;

/** How many ballots were issued and came back, where a review states both. */
final class Returns {
  private final TreeMap<Integer, long[]> sums = new TreeMap<>();
  private long reviews;

  Returns(Facts facts) {
    facts.each(Review.class, Selection.ALL, this::add);
  }

  private void add(Review row) {
    reviews++;
    Integer out = row.issued();
    Integer back = row.returned();
    if (out != null && back != null) {
      long[] sum = sums.computeIfAbsent(row.reviewYear(), year -> new long[2]);
      sum[0] += out;
      sum[1] += back;
    }
  }

  /** How many reviews there are. */
  long reviews() {
    return reviews;
  }

  /** Returned over issued. */
  Optional<Double> rate(int year) {
    long[] sum = sums.getOrDefault(year, new long[2]);
    return sum[0] == 0 ? Optional.empty() : Optional.of((double) sum[1] / sum[0]);
  }
}
