package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a policy. The value named {@link #SCORE} is the published score: as soon as a step
 * gives it, it is rounded by the policy, so that every later step and the grade are read from the
 * published number.
 */
public record Formula(List<Step> steps, int digits, Rounding rounding) {
  /** The name of the published score. */
  public static final String SCORE = "score";

  /** Copies the list. */
  public Formula {
    steps = List.copyOf(steps);
  }

  /** Works on all units of one policy and year. */
  public List<Outcome> evaluate(List<Unit> units) {
    List<Line> lines = units.stream().map(Line::new).toList();
    Round round = new Round(SCORE, SCORE, digits, rounding);
    for (Step step : steps) {
      step.apply(lines);
      if (step.result().equals(SCORE)) {
        round.apply(lines);
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Line line : lines) {
      Optional<String> grade = line.undecided() ? Optional.empty() : line.grade();
      outcomes.add(new Outcome(line.unit(), line.value(SCORE), grade, line.entries()));
    }
    return outcomes;
  }

  /**
   * The component values on which the score depends in a way that one unit's own values decide;
   * empty if it also depends on other units, or on ballots that the formula counts itself. Only
   * then can the sampling errors of the components be carried into the score.
   */
  public Optional<Set<String>> sources() {
    Set<String> wanted = new HashSet<>(Set.of(SCORE));
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (wanted.remove(step.result())) {
        if (step instanceof GroupStep || step instanceof Measurement) {
          return Optional.empty();
        }
        wanted.addAll(step.reads());
      }
    }
    wanted.remove(SCORE);
    return Optional.of(wanted);
  }

  /** The score before it is rounded, of one unit alone; see {@link #sources()}. */
  public Optional<BigDecimal> unrounded(Unit unit) {
    Line line = new Line(unit);
    for (Step step : steps) {
      if (step instanceof UnitStep own && !own.result().isEmpty()) {
        own.apply(line);
      }
    }
    return line.value(SCORE);
  }
}
