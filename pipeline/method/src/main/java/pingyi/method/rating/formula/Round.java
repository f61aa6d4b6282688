package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value rounded to so many digits after the point. */
record Round(String result, String of, int digits, Rounding rounding) implements UnitStep {

  @Override
  public String kind() {
    return "round";
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
    String sign = rounding == Rounding.HALF_UP ? "≈" : rounding == Rounding.DOWN ? "⌊⌋" : "⌈⌉";
    line.computed(
        result,
        kind(),
        Decimals.print(value.get()) + " " + sign + digits,
        rounding.round(value.get(), digits));
  }
}
