package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a formula says of one unit.
 *
 * @param score the rounded score
 * @param grade the final grade, after gates, caps, vetoes and quotas
 */
public record Outcome(
    Unit unit, Optional<BigDecimal> score, Optional<String> grade, List<StepEntry> entries) {
  /** Copies the list. */
  public Outcome {
    entries = List.copyOf(entries);
  }
}
