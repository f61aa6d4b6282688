package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value read off a table of bands, such as points by the share of votes. */
record StepFunction(String result, String of, Spans bands, Map<String, BigDecimal> values)
    implements UnitStep {

  @Override
  public String kind() {
    return "step_function";
  }

  @Override
  public List<String> reads() {
    return List.of(of);
  }

  @Override
  public void apply(Line line) {
    Optional<BigDecimal> value = line.value(of);
    Optional<Spans.Band> band = value.flatMap(bands::of);
    if (band.isEmpty()) {
      line.missing(result, kind(), of + " " + value.map(Decimals::print).orElse("?"));
      return;
    }
    line.computed(
        result,
        kind(),
        Decimals.print(value.orElseThrow()) + " ∈ " + band.get().span(),
        values.getOrDefault(band.get().name(), BigDecimal.ZERO));
  }
}
