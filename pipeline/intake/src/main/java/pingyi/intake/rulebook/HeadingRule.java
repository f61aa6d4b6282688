package pingyi.intake.rulebook;

import java.util.Map;
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
   * @param highest the highest score that can be true, where it is not 100
   * @param words what cleaned words of a component score mean as numbers
   * @param rest the cleaned label of the grade of all valid ballots that no other grade counts
   * @param stage of a project, that a date or result is about
   * @param criterion that is attained or not
   * @param dated whether a session is a date whose year is the review year
   */
  public record Target(
      Optional<String> component,
      Optional<Integer> period,
      Optional<String> grade,
      Optional<String> voterClass,
      Optional<Integer> highest,
      Map<String, Double> words,
      Optional<String> rest,
      Optional<String> stage,
      Optional<String> criterion,
      boolean dated) {
    /** Copies the map. */
    public Target {
      words = Map.copyOf(words);
    }
  }

  /** The qualifier of a column with this heading, the form in which the heading was known. */
  public Optional<String> qualifier(String heading) {
    return switch (field) {
      case GRADE_COUNT, GRADE_SHARE -> Optional.of(target.grade().orElse(heading));
      case COMPONENT_SCORE -> target.component();
      case PERIODIC_SCORE -> target.period().map(String::valueOf);
      case STAGE_DATE, STAGE_RESULT -> target.stage();
      case CRITERION -> target.criterion();
      case PANEL_SCORE -> target.component().map(component -> component + "/" + heading);
      default -> Optional.empty();
    };
  }
}
