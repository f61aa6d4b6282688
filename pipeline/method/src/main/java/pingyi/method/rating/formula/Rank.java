package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The competition rank of a value in its group: 1, 2, 2, 4. */
record Rank(String result, String of, Order from, Scope scope) implements GroupStep {

  @Override
  public String kind() {
    return "rank";
  }

  @Override
  public List<String> reads() {
    return List.of(of);
  }

  @Override
  public void applyTo(List<Line> group) {
    Places places =
        new Places(group.stream().flatMap(line -> line.value(of).stream()).toList(), from);
    for (Line line : group) {
      Optional<BigDecimal> value = line.value(of);
      if (value.isEmpty()) {
        line.missing(result, kind(), of);
      } else {
        line.computed(
            result,
            kind(),
            Decimals.print(value.get()) + " # " + places.size(),
            BigDecimal.valueOf(1L + places.before(value.get())));
      }
    }
  }
}
