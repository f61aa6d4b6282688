package pingyi.method.rating.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Arguments given = new Arguments(text.arguments());
    Step step = step(text.kind(), given, new StepKeys(given, surroundings, List.copyOf(values)));
    given.refuseOthers();
    if (!step.result().isEmpty()) {
      values.add(step.result());
    }
    return step;
  }

  private Step step(String kind, Arguments given, StepKeys keys) {
    return switch (kind) {
      case "weighted_sum" ->
          new WeightedSum(keys.let(), keys.weights(), given.oneOf("missing", IfMissing.class));
      case "sum" -> new WeightedSum(keys.let(), keys.ones(), keys.missing());
      case "deduct" ->
          new Deduct(
              keys.let(),
              keys.amount("from"),
              keys.values("by"),
              given.optionalNumber("at_most"),
              given.optionalNumber("floor"),
              keys.missing());
      case "bonus" ->
          new Bonus(
              keys.let(),
              keys.value("to"),
              keys.values("by"),
              given.oneOf("take", Bonus.Take.class),
              given.optionalNumber("at_most"),
              keys.missing());
      case "multiply" ->
          new Multiply(keys.let(), keys.value("of"), keys.values("by"), given.number("per"));
      case "bounds" ->
          new Bounds(
              keys.let(),
              keys.value("of"),
              given.optionalNumber("from"),
              given.optionalNumber("to"));
      case "round" ->
          new Round(
              keys.let(),
              keys.value("of"),
              given.whole("digits"),
              given.oneOf("rounding", Rounding.class));
      case "replace" ->
          new Replace(keys.let(), keys.value("of"), keys.amount("with"), keys.conditions("when"));
      case "step_function" -> stepFunction(given, keys);
      case "points" -> measurement(given, keys, new Points(keys.points(), keys.denominator()));
      case "share" -> measurement(given, keys, new Share(keys.ballotGrades(), keys.denominator()));
      case "panel_mean" -> measurement(given, keys, new PanelMean(keys.panel(), keys.trim()));
      default -> groupOrGrade(kind, given, keys);
    };
  }

  private Step groupOrGrade(String kind, Arguments given, StepKeys keys) {
    return switch (kind) {
      case "ratio_to_best" ->
          new RatioToBest(keys.let(), keys.value("of"), given.number("times"), keys.scope());
      case "rank" ->
          new Rank(keys.let(), keys.value("of"), given.oneOf("from", Order.class), keys.scope());
      case "rank_score" ->
          new RankScore(
              keys.let(),
              keys.values("of"),
              given.number("first"),
              given.number("less_each_place"),
              given.oneOf("ties", RankScore.Ties.class),
              given.oneOf("from", Order.class),
              keys.scope());
      case "valid_ballots" ->
          new ValidBallots(
              keys.panel(),
              new ValidBallots.High(given.whole("at_most.count"), given.number("at_most.from")),
              new ValidBallots.Low(given.whole("at_least.count"), given.number("at_least.below")),
              given.oneOf("all_equal", ValidBallots.AllEqual.class),
              keys.scope());
      case "bands" ->
          new Bands(
              keys.value("of"),
              surroundings.bands().orElseThrow(() -> new FormulaFault("step_without_bands", "of")));
      case "gate" ->
          new Gate(grades, keys.grade("grade"), keys.conditions("needs"), keys.grade("otherwise"));
      case "cap" -> new Cap(grades, keys.grade("at_most"), keys.conditions("when"));
      case "direct_grade" -> new DirectGrade(keys.grade("grade"), keys.conditions("when"));
      case "quota" -> quota(given, keys);
      case "forced_shares" -> forcedShares(given, keys);
      case "flag" -> new Flag(given.text("flag"), keys.conditions("when"));
      default ->
          throw new FormulaFault("not_one_of", "kind", "kind", kind, String.join(", ", KINDS));
    };
  }

  private Step stepFunction(Arguments given, StepKeys keys) {
    Span range = Span.parse("range", given.text("range"));
    List<Spans.Band> bands = new ArrayList<>();
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    for (String place : given.entries("bands")) {
      Span span = Span.parse("bands", given.text("bands." + place + ".in"));
      BigDecimal value = given.number("bands." + place + ".value");
      bands.add(new Spans.Band(place, span));
      points.put(place, value);
    }
    return new StepFunction(keys.let(), keys.value("of"), new Spans(range, bands), points);
  }

  private static Step measurement(Arguments given, StepKeys keys, Measure measure) {
    if (!given.has("classes")) {
      return new Measurement(keys.let(), measure, Map.of(), EmptyClass.NO_SCORE);
    }
    return new Measurement(
        keys.let(), measure, keys.classes(), given.oneOf("empty_class", EmptyClass.class));
  }

  private Step quota(Arguments given, StepKeys keys) {
    String grade = keys.grade("grade");
    String otherwise = keys.grade("otherwise");
    if (!grades.better(grade, otherwise)) {
      throw new FormulaFault("step_otherwise_not_worse", "otherwise", otherwise, grade);
    }
    return new Quota(
        grades,
        grade,
        given.number("at_most"),
        given.oneOf("base", Quota.Base.class),
        given.oneOf("rounding", Rounding.class),
        keys.value("order_by"),
        given.oneOf("ties", Quota.Ties.class),
        otherwise,
        keys.scope());
  }

  private Step forcedShares(Arguments given, StepKeys keys) {
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    for (String grade : given.entries("shares")) {
      shares.put(
          keys.known("shares", grade, surroundings.grades()), given.number("shares." + grade));
    }
    if (Decimals.compare(Decimals.sum(List.copyOf(shares.values())), BigDecimal.ONE) > 0) {
      throw new FormulaFault("step_shares_exceed_one", "shares", shares);
    }
    return new ForcedShares(
        keys.value("order_by"),
        shares,
        keys.grade("rest"),
        given.oneOf("rounding", Rounding.class),
        given.oneOf("ties", ForcedShares.Ties.class),
        given.oneOf("from", Order.class),
        keys.scope());
  }
}
