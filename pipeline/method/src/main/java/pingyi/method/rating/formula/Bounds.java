package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value kept between two bounds. */
record Bounds(String result, String of, Optional<BigDecimal> from, Optional<BigDecimal> to)
    implements UnitStep {

  @Override
  public String kind() {
    return "bounds";
  }

  @Override
  public List<String> reads() {
    return List.of(of);
  }

  @Override
  public void apply(Line line) {
    Optional<BigDecimal> value = line.value(of);
    if (value.isEmpty()) {
      line.missing(result, kind(), of);
      return;
    }
    BigDecimal bounded = from.map(value.get()::max).orElse(value.get());
    bounded = to.map(bounded::min).orElse(bounded);
    String range =
        new Span(from.orElse(null), Span.Edge.CLOSED, to.orElse(null), Span.Edge.CLOSED).toString();
    line.computed(result, kind(), Decimals.print(value.get()) + " ∈ " + range, bounded);
  }
}
