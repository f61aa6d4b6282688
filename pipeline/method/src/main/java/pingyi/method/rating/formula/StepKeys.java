package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.method.rating.formula.Condition.Comparison;
import pingyi.method.rating.formula.Denominator.Whole;

/** The keys of one step, read as what they name: values, grades, conditions, denominators. */
final class StepKeys {
  private final Arguments given;
  private final Surroundings surroundings;
  private final List<String> values;

  /**
   * Reads the keys of a step.
   *
   * @param values the names that are known by now
   */
  StepKeys(Arguments given, Surroundings surroundings, List<String> values) {
    this.given = given;
    this.surroundings = surroundings;
    this.values = values;
  }

  /** The name of the result; components keep theirs. */
  String let() {
    String name = given.text("let");
    if (surroundings.components().contains(name)) {
      throw new FormulaFault("step_name_taken", "let", name);
    }
    return name;
  }

  /** What a sum does without one of its values. */
  IfMissing missing() {
    return given.oneOf("missing", SumRule.class) == SumRule.NO_SCORE
        ? IfMissing.NO_SCORE
        : IfMissing.LEFT_OUT;
  }

  private enum SumRule {
    NO_SCORE,
    LEFT_OUT
  }

  /** The weights of the voter classes, which add up to 1. */
  Map<String, BigDecimal> classes() {
    Map<String, BigDecimal> classes = new LinkedHashMap<>();
    for (String voterClass : given.entries("classes")) {
      classes.put(voterClass, given.number("classes." + voterClass));
    }
    BigDecimal sum = Decimals.sum(List.copyOf(classes.values()));
    if (Decimals.compare(sum, BigDecimal.ONE) != 0) {
      throw new FormulaFault("weights_do_not_add_up", "classes", "classes", Decimals.print(sum));
    }
    return classes;
  }

  Map<String, BigDecimal> points() {
    if (given.optionalText("points").isPresent()) {
      if (surroundings.ballotPoints().isEmpty()) {
        throw new FormulaFault("ballot_without_scale", "points");
      }
      return surroundings.ballotPoints();
    }
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (String grade : given.entries("points")) {
      points.put(ballotGrade("points", grade), given.number("points." + grade));
    }
    for (String grade : surroundings.ballotPoints().keySet()) {
      if (!points.containsKey(grade)) {
        throw new FormulaFault("missing_key", "points", "points." + grade);
      }
    }
    return points;
  }

  List<String> ballotGrades() {
    return given.texts("grades").stream().map(grade -> ballotGrade("grades", grade)).toList();
  }

  String ballotGrade(String key, String grade) {
    return known(key, grade, List.copyOf(surroundings.ballotPoints().keySet()));
  }

  Denominator denominator() {
    return new Denominator(
        given.oneOf("denominator", Whole.class), countedAs("abstained"), countedAs("spoiled"));
  }

  String countedAs(String key) {
    String rule = given.text(key);
    return rule.equals("not_counted") ? "" : ballotGrade(key, rule);
  }

  String panel() {
    return known("of", given.text("of"), surroundings.panels());
  }

  PanelMean.Trim trim() {
    return given.has("trim")
        ? new PanelMean.Trim(
            given.whole("trim.lowest"),
            given.whole("trim.highest"),
            given.whole("trim.if_more_than"))
        : PanelMean.Trim.NONE;
  }

  Scope scope() {
    return given.oneOf("scope", Scope.class);
  }

  Map<String, BigDecimal> weights() {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (String name : given.entries("of")) {
      weights.put(known("of", name, values), given.number("of." + name));
    }
    return weights;
  }

  Map<String, BigDecimal> ones() {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    values("of").forEach(name -> weights.put(name, BigDecimal.ONE));
    return weights;
  }

  Amount amount(String key) {
    return Amount.read(given, key, this::value);
  }

  String value(String key) {
    return known(key, given.text(key), values);
  }

  List<String> values(String key) {
    return given.texts(key).stream().map(name -> known(key, name, values)).toList();
  }

  String grade(String key) {
    return known(key, given.text(key), surroundings.grades());
  }

  String known(String key, String name, List<String> known) {
    if (!known.contains(name)) {
      throw new FormulaFault("step_unknown_name", key, name, String.join(", ", known));
    }
    return name;
  }

  /** {@code when} and {@code needs} ask for all conditions, {@code when_any} for one of them. */
  Conditions conditions(String key) {
    boolean any = given.has(key + "_any");
    String list = any ? key + "_any" : key;
    List<Condition> conditions = new ArrayList<>();
    for (String place : given.entries(list)) {
      conditions.add(condition(list + "." + place));
    }
    return new Conditions(any ? Conditions.Join.ANY : Conditions.Join.ALL, conditions);
  }

  Condition condition(String path) {
    String name = known(path, given.text(path + ".value"), values);
    Optional<String> missing = given.optionalText(path + ".if_missing");
    Condition.IfMissing rule =
        missing.isEmpty()
            ? Condition.IfMissing.UNDECIDED
            : given.oneOf(path + ".if_missing", Condition.IfMissing.class);
    for (Comparison comparison : Comparison.values()) {
      Optional<BigDecimal> limit = given.optionalNumber(path + "." + Arguments.code(comparison));
      if (limit.isPresent()) {
        return new Condition(name, comparison, limit.get(), rule);
      }
    }
    throw new FormulaFault("missing_key", path, path + ".at_least");
  }
}
