package pingyi.intake.rulebook;

import java.util.Optional;
import java.util.Set;
import pingyi.warehouse.table.received.Field;

/**
 * What one entry of columns.yaml means.
 *
 * @param field what a heading means
 * @param under cleaned texts of a level above; none for any
 * @param target what the field needs besides
 * @param line where the rule stands
 */
public record HeadingRule(Field field, Set<String> under, Target target, int line) {
  /** Copies the set. */
  public HeadingRule {
    under = Set.copyOf(under);
  }

  /**
   * What a field needs besides its name.
   *
   * @param component of a component or panel score
   * @param period of a periodic score
   * @param grade the cleaned label of a grade that the heading does not name itself
   * @param voterClass of the ballots
   */
  public record Target(
      Optional<String> component,
      Optional<Integer> period,
      Optional<String> grade,
      Optional<String> voterClass) {}

  /** The qualifier of a column with this heading, the form in which the heading was known. */
  public Optional<String> qualifier(String heading) {
    return switch (field) {
      case GRADE_COUNT, GRADE_SHARE -> Optional.of(target.grade().orElse(heading));
      case COMPONENT_SCORE -> target.component();
      case PERIODIC_SCORE -> target.period().map(String::valueOf);
      case PANEL_SCORE -> target.component().map(component -> component + "/" + heading);
      default -> Optional.empty();
    };
  }
}
