package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.method.rating.formula.StepEntry.Fired;

/** One unit while the steps work on it. */
final class Line {
  private final Unit unit;
  private final Map<String, BigDecimal> values;
  private final Map<String, PanelScores> panels;
  private final List<StepEntry> entries = new ArrayList<>();
  private @Nullable String grade;
  private boolean undecided;

  Line(Unit unit) {
    this.unit = unit;
    this.values = new HashMap<>(unit.values());
    this.panels = new HashMap<>(unit.panels());
  }

  Unit unit() {
    return unit;
  }

  Optional<BigDecimal> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<PanelScores> panel(String component) {
    return Optional.ofNullable(panels.get(component));
  }

  void panel(String component, PanelScores scores) {
    panels.put(component, scores);
  }

  Optional<String> grade() {
    return Optional.ofNullable(grade);
  }

  boolean undecided() {
    return undecided;
  }

  List<StepEntry> entries() {
    return List.copyOf(entries);
  }

  /** A step gave a value. */
  void computed(String name, String primitive, String operation, BigDecimal value) {
    values.put(name, value);
    entries.add(
        new StepEntry(
            name,
            primitive,
            operation + " = " + Decimals.print(value),
            value,
            grade,
            Fired.COMPUTED));
  }

  /** A step could not give a value, because another is not there. */
  void missing(String name, String primitive, String what) {
    values.remove(name);
    entries.add(new StepEntry(name, primitive, what + " = ?", null, grade, Fired.UNDECIDED));
  }

  /** A step gave a grade. */
  void graded(String primitive, String operation, String given) {
    grade = given;
    entries.add(
        new StepEntry(given, primitive, operation + " → " + given, null, grade, Fired.COMPUTED));
  }

  /** A rule took hold and set the grade. */
  void held(String primitive, String operation, String given) {
    grade = given;
    entries.add(
        new StepEntry(given, primitive, operation + " → " + given, null, grade, Fired.HELD));
  }

  /** A rule took hold without touching the grade. */
  void noted(String step, String primitive, String operation) {
    entries.add(new StepEntry(step, primitive, operation, null, grade, Fired.HELD));
  }

  /** A rule did not take hold. */
  void passed(String step, String primitive, String operation) {
    entries.add(new StepEntry(step, primitive, operation, null, grade, Fired.NOT_HELD));
  }

  /** A rule cannot be decided, so the unit gets no grade unless a veto gives one. */
  void undecided(String step, String primitive, String operation) {
    undecided = true;
    entries.add(new StepEntry(step, primitive, operation, null, grade, Fired.UNDECIDED));
  }

  /** A veto decides what a missing value left open. */
  void decide() {
    undecided = false;
  }
}
