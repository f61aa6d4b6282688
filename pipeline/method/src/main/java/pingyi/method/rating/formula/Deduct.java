package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of a base after deductions, which together take at most {@code atMost} and leave at
 * least {@code floor}.
 */
record Deduct(
    String result,
    Amount base,
    List<String> by,
    Optional<BigDecimal> atMost,
    Optional<BigDecimal> floor,
    IfMissing missing)
    implements UnitStep {

  @Override
  public String kind() {
    return "deduct";
  }

  @Override
  public List<String> reads() {
    List<String> reads = new ArrayList<>(base.reads());
    reads.addAll(by);
    return reads;
  }

  @Override
  public void apply(Line line) {
    Optional<BigDecimal> from = base.of(line);
    Optional<Map<String, BigDecimal>> present = missing.present(line, by);
    if (from.isEmpty() || present.isEmpty()) {
      line.missing(result, kind(), IfMissing.firstMissing(line, reads()));
      return;
    }
    List<BigDecimal> taken = List.copyOf(present.get().values());
    BigDecimal sum = Decimals.sum(taken);
    String operation =
        taken.isEmpty()
            ? "0"
            : taken.size() == 1 ? Decimals.print(sum) : "(" + Decimals.print(taken, " + ") + ")";
    if (atMost.isPresent() && sum.compareTo(atMost.get()) > 0) {
      operation = "min(" + operation + ", " + Decimals.print(atMost.get()) + ")";
      sum = atMost.get();
    }
    operation = Decimals.print(from.get()) + " − " + operation;
    BigDecimal left = from.get().subtract(sum);
    if (floor.isPresent() && left.compareTo(floor.get()) < 0) {
      operation = "max(" + operation + ", " + Decimals.print(floor.get()) + ")";
      left = floor.get();
    }
    line.computed(result, kind(), operation, left);
  }
}
