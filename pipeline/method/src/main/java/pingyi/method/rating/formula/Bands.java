package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The grade whose band holds a value. */
record Bands(String of, Spans bands) implements UnitStep {

  @Override
  public String kind() {
    return "bands";
  }

  @Override
  public String result() {
    return "";
  }

  @Override
  public List<String> reads() {
    return List.of(of);
  }

  @Override
  public void apply(Line line) {
    Optional<BigDecimal> value = line.value(of);
    Optional<Spans.Band> band = value.flatMap(bands::of);
    if (band.isPresent()) {
      line.graded(
          kind(),
          Decimals.print(value.orElseThrow()) + " ∈ " + band.get().span(),
          band.get().name());
    } else {
      line.undecided("", kind(), of + " " + value.map(Decimals::print).orElse("?"));
    }
  }
}
