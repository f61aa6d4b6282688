package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.method.rating.formula.Condition.Comparison;
import pingyi.method.rating.formula.Condition.IfMissing;
import pingyi.method.rating.formula.Denominator.Whole;
import pingyi.method.rating.formula.Measurement.EmptyClass;

/**
 * Makes steps of what a rulebook states, in order, and refuses what does not fit: every key that
 * changes a number must be stated, every name must be known by then.
 */
public final class StepReader {
  /** Every kind of step, as the rulebook writes it. */
  public static final List<String> KINDS =
      List.of(
          "weighted_sum",
          "sum",
          "deduct",
          "bonus",
          "multiply",
          "bounds",
          "round",
          "replace",
          "step_function",
          "points",
          "share",
          "panel_mean",
          "ratio_to_best",
          "rank",
          "rank_score",
          "valid_ballots",
          "bands",
          "gate",
          "cap",
          "direct_grade",
          "quota",
          "forced_shares",
          "flag");

  private final Surroundings surroundings;
  private final List<String> values;
  private final Grades grades;

  /** Reads the steps of one policy. */
  public StepReader(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.values = new ArrayList<>(surroundings.components());
    this.grades = new Grades(surroundings.grades());
  }

  /**
   * The next step.
   *
   * @throws FormulaFault if it is ill defined
   */
  public Step read(StepText text) {
    Arguments arguments = new Arguments(text.arguments());
    Step step = step(text.kind(), arguments);
    arguments.refuseOthers();
    if (!step.result().isEmpty()) {
      values.add(step.result());
    }
    return step;
  }

  private Step step(String kind, Arguments given) {
    return switch (kind) {
      case "weighted_sum" ->
          new WeightedSum(
              given.text("let"), weights(given), given.oneOf("missing", MissingRule.class).rule());
      case "sum" ->
          new WeightedSum(
              given.text("let"), ones(given), given.oneOf("missing", MissingRule.class).rule());
      case "deduct" ->
          new Deduct(
              given.text("let"),
              amount(given, "from"),
              values(given, "by"),
              given.optionalNumber("at_most"),
              given.optionalNumber("floor"),
              given.oneOf("missing", MissingRule.class).rule());
      case "bonus" ->
          new Bonus(
              given.text("let"),
              value(given, "to"),
              values(given, "by"),
              given.oneOf("take", Bonus.Take.class),
              given.optionalNumber("at_most"),
              given.oneOf("missing", MissingRule.class).rule());
      case "multiply" ->
          new Multiply(
              given.text("let"), value(given, "of"), values(given, "by"), given.number("per"));
      case "bounds" ->
          new Bounds(
              given.text("let"),
              value(given, "of"),
              given.optionalNumber("from"),
              given.optionalNumber("to"));
      case "round" ->
          new Round(
              given.text("let"),
              value(given, "of"),
              given.whole("digits"),
              given.oneOf("rounding", Rounding.class));
      case "replace" ->
          new Replace(
              given.text("let"),
              value(given, "of"),
              amount(given, "with"),
              conditions(given, "when"));
      case "step_function" -> stepFunction(given);
      case "points" -> measurement(given, new Points(points(given), denominator(given)));
      case "share" -> measurement(given, new Share(ballotGrades(given), denominator(given)));
      case "panel_mean" -> measurement(given, new PanelMean(panel(given), trim(given)));
      default -> groupOrGrade(kind, given);
    };
  }

  private Step groupOrGrade(String kind, Arguments given) {
    return switch (kind) {
      case "ratio_to_best" ->
          new RatioToBest(
              given.text("let"), value(given, "of"), given.number("times"), scope(given));
      case "rank" ->
          new Rank(
              given.text("let"),
              value(given, "of"),
              given.oneOf("from", Order.class),
              scope(given));
      case "rank_score" ->
          new RankScore(
              given.text("let"),
              values(given, "of"),
              given.number("first"),
              given.number("less_each_place"),
              given.oneOf("ties", RankScore.Ties.class),
              given.oneOf("from", Order.class),
              scope(given));
      case "valid_ballots" ->
          new ValidBallots(
              panel(given),
              new ValidBallots.High(given.whole("at_most.count"), given.number("at_most.from")),
              new ValidBallots.Low(given.whole("at_least.count"), given.number("at_least.below")),
              given.oneOf("all_equal", ValidBallots.AllEqual.class),
              scope(given));
      case "bands" ->
          new Bands(
              value(given, "of"),
              surroundings.bands().orElseThrow(() -> new FormulaFault("step_without_bands", "of")));
      case "gate" ->
          new Gate(
              grades, grade(given, "grade"), conditions(given, "needs"), grade(given, "otherwise"));
      case "cap" -> new Cap(grades, grade(given, "at_most"), conditions(given, "when"));
      case "direct_grade" -> new DirectGrade(grade(given, "grade"), conditions(given, "when"));
      case "quota" -> quota(given);
      case "forced_shares" -> forcedShares(given);
      case "flag" -> new Flag(given.text("flag"), conditions(given, "when"));
      default ->
          throw new FormulaFault("not_one_of", "kind", "kind", kind, String.join(", ", KINDS));
    };
  }

  /** The words for a missing value; renormalise is for weights only, left_out for sums. */
  private enum MissingRule {
    NO_SCORE,
    RENORMALISE,
    LEFT_OUT;

    pingyi.method.rating.formula.IfMissing rule() {
      return pingyi.method.rating.formula.IfMissing.valueOf(name());
    }
  }

  private Step stepFunction(Arguments given) {
    Span range = Span.parse("range", given.text("range"));
    List<Spans.Band> bands = new ArrayList<>();
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (String place : given.entries("bands")) {
      Span span = Span.parse("bands", given.text("bands." + place + ".in"));
      BigDecimal value = given.number("bands." + place + ".value");
      bands.add(new Spans.Band(place, span));
      points.put(place, value);
    }
    return new StepFunction(given.text("let"), value(given, "of"), new Spans(range, bands), points);
  }

  private static Step measurement(Arguments given, Measure measure) {
    if (!given.has("classes")) {
      return new Measurement(given.text("let"), measure, Map.of(), EmptyClass.NO_SCORE);
    }
    Map<String, BigDecimal> classes = new LinkedHashMap<>();
    for (String voterClass : given.entries("classes")) {
      classes.put(voterClass, given.number("classes." + voterClass));
    }
    return new Measurement(
        given.text("let"), measure, classes, given.oneOf("empty_class", EmptyClass.class));
  }

  private Map<String, BigDecimal> points(Arguments given) {
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

  private List<String> ballotGrades(Arguments given) {
    return given.texts("grades").stream().map(grade -> ballotGrade("grades", grade)).toList();
  }

  private String ballotGrade(String key, String grade) {
    return known(key, grade, List.copyOf(surroundings.ballotPoints().keySet()));
  }

  private Denominator denominator(Arguments given) {
    return new Denominator(
        given.oneOf("denominator", Whole.class),
        countedAs(given, "abstained"),
        countedAs(given, "spoiled"));
  }

  private String countedAs(Arguments given, String key) {
    String rule = given.text(key);
    return rule.equals("not_counted") ? "" : ballotGrade(key, rule);
  }

  private String panel(Arguments given) {
    return known("of", given.text("of"), surroundings.panels());
  }

  private static PanelMean.Trim trim(Arguments given) {
    return given.has("trim")
        ? new PanelMean.Trim(
            given.whole("trim.lowest"),
            given.whole("trim.highest"),
            given.whole("trim.if_more_than"))
        : PanelMean.Trim.NONE;
  }

  private Step quota(Arguments given) {
    String grade = grade(given, "grade");
    String otherwise = grade(given, "otherwise");
    if (!grades.better(grade, otherwise)) {
      throw new FormulaFault("step_otherwise_not_worse", "otherwise", otherwise, grade);
    }
    return new Quota(
        grades,
        grade,
        given.number("at_most"),
        given.oneOf("base", Quota.Base.class),
        given.oneOf("rounding", Rounding.class),
        value(given, "order_by"),
        given.oneOf("ties", Quota.Ties.class),
        otherwise,
        scope(given));
  }

  private Step forcedShares(Arguments given) {
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    for (String grade : given.entries("shares")) {
      shares.put(known("shares", grade, surroundings.grades()), given.number("shares." + grade));
    }
    if (Decimals.compare(Decimals.sum(List.copyOf(shares.values())), BigDecimal.ONE) > 0) {
      throw new FormulaFault("step_shares_exceed_one", "shares", shares);
    }
    return new ForcedShares(
        value(given, "order_by"),
        shares,
        grade(given, "rest"),
        given.oneOf("rounding", Rounding.class),
        given.oneOf("ties", ForcedShares.Ties.class),
        given.oneOf("from", Order.class),
        scope(given));
  }

  private static Scope scope(Arguments given) {
    return given.oneOf("scope", Scope.class);
  }

  private Map<String, BigDecimal> weights(Arguments given) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (String name : given.entries("of")) {
      weights.put(known("of", name, values), given.number("of." + name));
    }
    return weights;
  }

  private Map<String, BigDecimal> ones(Arguments given) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    values(given, "of").forEach(name -> weights.put(name, BigDecimal.ONE));
    return weights;
  }

  private Amount amount(Arguments given, String key) {
    return Amount.read(given, key, name -> value(given, name));
  }

  private String value(Arguments given, String key) {
    return known(key, given.text(key), values);
  }

  private List<String> values(Arguments given, String key) {
    return given.texts(key).stream().map(name -> known(key, name, values)).toList();
  }

  private String grade(Arguments given, String key) {
    return known(key, given.text(key), surroundings.grades());
  }

  private static String known(String key, String name, List<String> known) {
    if (!known.contains(name)) {
      throw new FormulaFault("step_unknown_name", key, name, String.join(", ", known));
    }
    return name;
  }

  /** {@code when} and {@code needs} ask for all conditions, {@code when_any} for one of them. */
  private Conditions conditions(Arguments given, String key) {
    boolean any = given.has(key + "_any");
    String list = any ? key + "_any" : key;
    List<Condition> conditions = new ArrayList<>();
    for (String place : given.entries(list)) {
      conditions.add(condition(given, list + "." + place));
    }
    return new Conditions(any ? Conditions.Join.ANY : Conditions.Join.ALL, conditions);
  }

  private Condition condition(Arguments given, String path) {
    String name = known(path, given.text(path + ".value"), values);
    Optional<String> missing = given.optionalText(path + ".if_missing");
    IfMissing rule =
        missing.isEmpty()
            ? IfMissing.UNDECIDED
            : given.oneOf(path + ".if_missing", IfMissing.class);
    for (Comparison comparison : Comparison.values()) {
      Optional<BigDecimal> limit = given.optionalNumber(path + "." + Arguments.code(comparison));
      if (limit.isPresent()) {
        return new Condition(name, comparison, limit.get(), rule);
      }
    }
    throw new FormulaFault("missing_key", path, path + ".at_least");
  }
}
