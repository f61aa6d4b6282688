package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is added to a value: the sum of several awards or the best of them, up to a cap. */
record Bonus(
    String result,
    String to,
    List<String> by,
    Take take,
    Optional<BigDecimal> atMost,
    IfMissing missing)
    implements UnitStep {

  /** Whether all awards count or only the best one. */
  enum Take {
    SUM,
    BEST
  }

  @Override
  public String kind() {
    return "bonus";
  }

  @Override
  public List<String> reads() {
    List<String> reads = new ArrayList<>(List.of(to));
    reads.addAll(by);
    return reads;
  }

  @Override
  public void apply(Line line) {
    Optional<BigDecimal> base = line.value(to);
    Optional<Map<String, BigDecimal>> present = missing.present(line, by);
    if (base.isEmpty() || present.isEmpty()) {
      line.missing(result, kind(), IfMissing.firstMissing(line, reads()));
      return;
    }
    List<BigDecimal> awards = List.copyOf(present.get().values());
    BigDecimal added = taken(awards);
    String operation = print(awards);
    if (atMost.isPresent() && added.compareTo(atMost.get()) > 0) {
      operation = "min(" + operation + ", " + Decimals.print(atMost.get()) + ")";
      added = atMost.get();
    }
    line.computed(
        result, kind(), Decimals.print(base.get()) + " + " + operation, base.get().add(added));
  }

  private BigDecimal taken(List<BigDecimal> awards) {
    return take == Take.SUM
        ? Decimals.sum(awards)
        : awards.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
  }

  private String print(List<BigDecimal> awards) {
    if (awards.isEmpty()) {
      return "0";
    }
    if (awards.size() == 1) {
      return Decimals.print(awards.get(0));
    }
    return take == Take.SUM
        ? "(" + Decimals.print(awards, " + ") + ")"
        : "max(" + Decimals.print(awards, ", ") + ")";
  }
}
