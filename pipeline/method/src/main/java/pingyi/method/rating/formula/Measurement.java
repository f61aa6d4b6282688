package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.method.rating.formula.Measure.Measured;

/**
 * A measure of all ballots alike, or inside each voter class and then weighted by class: sum of
 * weight times value / sum of the weights that count.
 *
 * @param classes the weights by voter class; none where all count alike
 */
record Measurement(
    String result, Measure measure, Map<String, BigDecimal> classes, EmptyClass emptyClass)
    implements UnitStep {

  /** What becomes of a voter class without ballots. */
  enum EmptyClass {
    /** There is no value. */
    NO_SCORE,
    /** The other classes carry its weight. */
    RENORMALISE,
    /** It counts as 0 with its full weight. */
    ZERO
  }

  @Override
  public String kind() {
    return measure.kind();
  }

  @Override
  public List<String> reads() {
    return List.of();
  }

  @Override
  public void apply(Line line) {
    Optional<Measured> measured =
        classes.isEmpty()
            ? measure.empty(line, Optional.empty())
                ? Optional.empty()
                : measure.of(line, Optional.empty())
            : weighted(line);
    measured.ifPresentOrElse(
        got -> line.computed(result, kind(), got.text(), got.value()),
        () -> line.missing(result, kind(), kind()));
  }

  private Optional<Measured> weighted(Line line) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal used = BigDecimal.ZERO;
    List<String> terms = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> each : classes.entrySet()) {
      Optional<String> voterClass = Optional.of(each.getKey());
      BigDecimal weight = each.getValue();
      if (measure.empty(line, voterClass)) {
        if (emptyClass == EmptyClass.NO_SCORE) {
          return Optional.empty();
        }
        if (emptyClass == EmptyClass.ZERO) {
          used = used.add(weight);
          terms.add(each.getKey() + ": " + Decimals.print(weight) + " × 0");
        }
        continue;
      }
      Optional<Measured> measured = measure.of(line, voterClass);
      if (measured.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(weight.multiply(measured.get().value()));
      used = used.add(weight);
      terms.add(each.getKey() + ": " + Decimals.print(weight) + " × " + measured.get().text());
    }
    if (used.signum() == 0) {
      return Optional.empty();
    }
    String text = String.join(" + ", terms);
    boolean whole = used.compareTo(BigDecimal.ONE) == 0;
    return Optional.of(
        new Measured(
            Decimals.divide(sum, used), whole ? text : "(" + text + ") / " + Decimals.print(used)));
  }
}
