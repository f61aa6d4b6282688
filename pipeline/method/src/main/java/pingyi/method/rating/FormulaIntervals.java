package pingyi.method.rating;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.method.rating.formula.Formula;
import pingyi.method.rating.formula.Outcome;
import pingyi.method.rating.formula.Unit;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.working.FormulaItem;

/**
 * Carries the sampling errors of the components into a score that steps compute: one component at a
 * time is moved to each end of its interval, and the root of the summed squares of what the score
 * then loses or gains is the half of its interval; the standard error likewise from half the
 * distance between one error below and above. For a weighted sum this is weight times half, exactly
 * as in branch_year_score.sql. A score that depends on other units, or on ballots that the formula
 * counts itself, gets none: it would be too small.
 */
final class FormulaIntervals {
  private final Formula formula;
  private final Optional<Set<String>> sources;
  private final Policy policy;

  FormulaIntervals(Formula formula, Policy policy) {
    this.formula = formula;
    this.sources = formula.sources();
    this.policy = policy;
  }

  /** The error and the interval of a score; null where there are none. */
  record Spread(@Nullable Double standardError, @Nullable Double low, @Nullable Double high) {
    static final Spread NONE = new Spread(null, null, null);
  }

  Spread of(FormulaUnits.Described described, Outcome outcome) {
    Optional<BigDecimal> score = outcome.score();
    Optional<BigDecimal> centre = formula.unrounded(described.unit());
    if (score.isEmpty() || sources.isEmpty() || centre.isEmpty()) {
      return Spread.NONE;
    }
    double below = 0;
    double above = 0;
    double error = 0;
    boolean sampled = false;
    for (FormulaItem item : described.items()) {
      Double low = item.valueLow();
      Double high = item.valueHigh();
      Double own = item.standardError();
      Double value = item.number();
      if (low == null
          || high == null
          || own == null
          || value == null
          || !sources.get().contains(item.item())) {
        continue;
      }
      sampled = true;
      double atLow = moved(described.unit(), item.item(), low);
      double atHigh = moved(described.unit(), item.item(), high);
      double middle = centre.get().doubleValue();
      below += square(Math.max(0, middle - Math.min(atLow, atHigh)));
      above += square(Math.max(0, Math.max(atLow, atHigh) - middle));
      error +=
          square(
              (moved(described.unit(), item.item(), value + own)
                      - moved(described.unit(), item.item(), value - own))
                  / 2);
    }
    if (!sampled) {
      return Spread.NONE;
    }
    double rounded = score.get().doubleValue();
    Double most = policy.rangeHigh();
    double high = rounded + Math.sqrt(above);
    return new Spread(
        Math.sqrt(error),
        Math.max(policy.rangeLow(), rounded - Math.sqrt(below)),
        most == null ? high : Math.min(most, high));
  }

  private double moved(Unit unit, String component, double value) {
    return formula
        .unrounded(unit.with(component, BigDecimal.valueOf(value)))
        .orElseThrow()
        .doubleValue();
  }

  private static double square(double value) {
    return value * value;
  }
}
