package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sum of weight times value; where values are missing and the rule is to renormalise, over the
 * weights of those that are there, times the sum of all weights. Weights of 1 make a plain sum.
 */
record WeightedSum(String result, Map<String, BigDecimal> weights, IfMissing missing)
    implements UnitStep {

  @Override
  public String kind() {
    return "weighted_sum";
  }

  @Override
  public List<String> reads() {
    return List.copyOf(weights.keySet());
  }

  @Override
  public void apply(Line line) {
    missing
        .present(line, reads())
        .ifPresentOrElse(
            present -> line.computed(result, kind(), print(present), sum(present)),
            () -> line.missing(result, kind(), IfMissing.firstMissing(line, reads())));
  }

  private BigDecimal sum(Map<String, BigDecimal> present) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal used = BigDecimal.ZERO;
    BigDecimal all = Decimals.sum(List.copyOf(weights.values()));
    for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
      BigDecimal value = present.get(weight.getKey());
      if (value != null) {
        sum = sum.add(weight.getValue().multiply(value));
        used = used.add(weight.getValue());
      }
    }
    return rescaled(present) ? Decimals.divide(sum.multiply(all), used) : sum;
  }

  private boolean rescaled(Map<String, BigDecimal> present) {
    return missing == IfMissing.RENORMALISE && present.size() < weights.size();
  }

  private String print(Map<String, BigDecimal> present) {
    String terms =
        weights.entrySet().stream()
            .filter(weight -> present.containsKey(weight.getKey()))
            .map(
                weight -> {
                  String value = Decimals.print(present.get(weight.getKey()));
                  boolean plain = weight.getValue().compareTo(BigDecimal.ONE) == 0;
                  return plain ? value : Decimals.print(weight.getValue()) + " × " + value;
                })
            .collect(Collectors.joining(" + "));
    if (terms.isEmpty()) {
      return "0";
    }
    if (!rescaled(present)) {
      return terms;
    }
    BigDecimal used =
        Decimals.sum(
            weights.entrySet().stream()
                .filter(weight -> present.containsKey(weight.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    BigDecimal all = Decimals.sum(List.copyOf(weights.values()));
    return "(" + terms + ") × " + Decimals.print(all) + " / " + Decimals.print(used);
  }
}
