package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The places of values in their group, found by halving, so that a large group stays quick. */
final class Places {
  private final List<BigDecimal> ordered;
  private final int sign;

  Places(List<BigDecimal> values, Order from) {
    Comparator<BigDecimal> rising = Comparator.naturalOrder();
    this.ordered =
        values.stream().sorted(from == Order.HIGHEST ? rising.reversed() : rising).toList();
    this.sign = from == Order.HIGHEST ? -1 : 1;
  }

  int size() {
    return ordered.size();
  }

  /** How many stand before a value: 0 for the first. */
  int before(BigDecimal value) {
    return count(value, 0);
  }

  /** How many have the value, itself among them. */
  int equal(BigDecimal value) {
    return count(value, 1) - before(value);
  }

  /** How many are before the value, or up to it where the limit is 1. */
  private int count(BigDecimal value, int limit) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sign * Decimals.compare(ordered.get(middle), value) < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
