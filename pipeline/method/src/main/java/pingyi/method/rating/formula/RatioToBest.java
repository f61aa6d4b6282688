package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value over the best of the group, times the points of the best. */
record RatioToBest(String result, String of, BigDecimal times, Scope scope) implements GroupStep {

  @Override
  public String kind() {
    return "ratio_to_best";
  }

  @Override
  public List<String> reads() {
    return List.of(of);
  }

  @Override
  public void applyTo(List<Line> group) {
    Optional<BigDecimal> best =
        group.stream()
            .flatMap(line -> line.value(of).stream())
            .reduce(BigDecimal::max)
            .filter(value -> value.signum() > 0);
    for (Line line : group) {
      Optional<BigDecimal> value = line.value(of);
      if (value.isEmpty() || best.isEmpty()) {
        line.missing(result, kind(), of);
      } else {
        line.computed(
            result,
            kind(),
            Decimals.print(value.get())
                + " / "
                + Decimals.print(best.get())
                + " × "
                + Decimals.print(times),
            Decimals.divide(value.get().multiply(times), best.get()));
      }
    }
  }
}
