package pingyi.dashboards.briefing;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.recognised.Review;

/** How many ballots were issued and came back, where a review states both. */
final class Returns {
  private final TreeMap<Integer, long[]> sums = new TreeMap<>();
  private long reviews;

  Returns(Facts facts) {
    facts.columns(
        Review.class, List.of("review_year", "issued", "returned"), Selection.ALL, this::add);
  }

  private void add(List<@Nullable Object> row) {
    reviews++;
    if (row.get(1) instanceof Integer out && row.get(2) instanceof Integer back) {
      long[] sum = sums.computeIfAbsent((Integer) row.get(0), year -> new long[2]);
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
