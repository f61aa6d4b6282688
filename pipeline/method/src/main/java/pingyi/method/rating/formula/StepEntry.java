package pingyi.method.rating.formula;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one step did to one unit.
 *
 * @param step the name of its result, or of the grade it concerns
 * @param primitive the kind of step
 * @param operation names, numbers and signs; no words of a language
 * @param value the resulting value; null for none
 * @param grade the unit's grade after the step; null for none
 * @param fired whether a gate, cap, veto, quota, validity rule or flag took hold
 */
public record StepEntry(
    String step,
    String primitive,
    String operation,
    @Nullable BigDecimal value,
    @Nullable String grade,
    Fired fired) {
  /** Whether a rule took hold; steps that only compute have nothing to fire. */
  public enum Fired {
    COMPUTED,
    HELD,
    NOT_HELD,
    UNDECIDED
  }
}
