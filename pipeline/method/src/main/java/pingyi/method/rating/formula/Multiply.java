package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A value times coefficients; {@code per} is what a coefficient of one looks like, such as 100. */
record Multiply(String result, String of, List<String> by, BigDecimal per) implements UnitStep {

  @Override
  public String kind() {
    return "multiply";
  }

  @Override
  public List<String> reads() {
    List<String> reads = new ArrayList<>(List.of(of));
    reads.addAll(by);
    return reads;
  }

  @Override
  public void apply(Line line) {
    String absent = IfMissing.firstMissing(line, reads());
    if (!absent.isEmpty()) {
      line.missing(result, kind(), absent);
      return;
    }
    BigDecimal product = line.value(of).orElseThrow();
    for (String name : by) {
      product = Decimals.divide(product.multiply(line.value(name).orElseThrow()), per);
    }
    String divisor = per.compareTo(BigDecimal.ONE) == 0 ? "" : " / " + Decimals.print(per);
    String operation =
        Decimals.print(line.value(of).orElseThrow())
            + by.stream()
                .map(name -> " × " + Decimals.print(line.value(name).orElseThrow()) + divisor)
                .collect(Collectors.joining());
    line.computed(result, kind(), operation, product);
  }
}
