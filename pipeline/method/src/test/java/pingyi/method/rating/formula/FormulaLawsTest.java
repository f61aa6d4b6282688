package pingyi.method.rating.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of every profile, whoever wrote the policy. */
class FormulaLawsTest {
  private static final List<String> GRADES = List.of("GOOD", "FAIR", "AVERAGE", "POOR");
  private static final Surroundings SURROUNDINGS =
      new Surroundings(
          List.of("stated"),
          List.of("panel"),
          points(100, 80, 60, 30),
          List.of("TOP", "MIDDLE", "LOW"),
          Optional.of(
              new Spans(
                  Span.parse("", "[0, 100]"),
                  List.of(
                      new Spans.Band("TOP", Span.parse("", "[90, 100]")),
                      new Spans.Band("MIDDLE", Span.parse("", "[60, 90)")),
                      new Spans.Band("LOW", Span.parse("", "[0, 60)"))))));

  private static Map<String, BigDecimal> points(int... points) {
    Map<String, BigDecimal> map = new LinkedHashMap<>();
    for (int i = 0; i < points.length; i++) {
      map.put(GRADES.get(i), BigDecimal.valueOf(points[i]));
    }
    return map;
  }

  private static Step step(String kind, Object... pairs) {
    return new StepReader(SURROUNDINGS).read(text(kind, pairs));
  }

  private static StepText text(String kind, Object... pairs) {
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      arguments.add(
          value instanceof Number number
              ? new Argument((String) pairs[i], null, number.doubleValue())
              : new Argument((String) pairs[i], (String) value, null));
    }
    return new StepText(kind, arguments);
  }

  private static Formula formula(StepText... texts) {
    StepReader reader = new StepReader(SURROUNDINGS);
    List<Step> steps = new ArrayList<>();
    for (StepText text : texts) {
      steps.add(reader.read(text));
    }
    return new Formula(steps, 6, Rounding.HALF_UP);
  }

  private static StepText ballotPoints(String denominator) {
    return text(
        "points",
        "let",
        "score",
        "points",
        "scale",
        "denominator",
        denominator,
        "abstained",
        "not_counted",
        "spoiled",
        "not_counted");
  }

  private static ClassBallots ballots(List<Integer> counts) {
    Map<String, BigDecimal> grades = new LinkedHashMap<>();
    int sum = 0;
    for (int i = 0; i < GRADES.size(); i++) {
      grades.put(GRADES.get(i), BigDecimal.valueOf(counts.get(i)));
      sum += counts.get(i);
    }
    return new ClassBallots(grades, Map.of("returned", BigDecimal.valueOf(sum + 3L)));
  }

  private static Unit unit(String id, Map<String, ClassBallots> ballots) {
    return new Unit(id, new Unit.Place("", ""), Map.of(), ballots, Map.of());
  }

  private static BigDecimal score(Formula formula, Map<String, ClassBallots> ballots) {
    return formula.evaluate(List.of(unit("u", ballots))).get(0).score().orElseThrow();
  }

  /** Moving one ballot to a better grade never lowers the score, nor the grade. */
  @Property
  void shouldNeverLoseByABetterBallot(
      @ForAll @Size(4) List<@IntRange(max = 40) Integer> counts,
      @ForAll @IntRange(min = 1, max = 3) int from,
      @ForAll @IntRange(max = 2) int to,
      @ForAll("wholes") String denominator) {
    Assume.that(to < from && counts.get(from) > 0);
    Formula formula = formula(ballotPoints(denominator), text("bands", "of", "score"));
    List<Integer> moved = new ArrayList<>(counts);
    moved.set(from, counts.get(from) - 1);
    moved.set(to, counts.get(to) + 1);

    Outcome before = formula.evaluate(List.of(unit("u", Map.of("all", ballots(counts))))).get(0);
    Outcome after = formula.evaluate(List.of(unit("u", Map.of("all", ballots(moved))))).get(0);

    assertThat(after.score().orElseThrow()).isGreaterThanOrEqualTo(before.score().orElseThrow());
    List<String> order = SURROUNDINGS.grades();
    assertThat(order.indexOf(after.grade().orElseThrow()))
        .isLessThanOrEqualTo(order.indexOf(before.grade().orElseThrow()));
  }

  @Provide
  Arbitrary<String> wholes() {
    return Arbitraries.of("graded", "returned");
  }

  /**
   * Several classes of the same size and of equal weights give what all ballots give alike, however
   * differently they vote: the mean of means of equally many ballots is the mean of all.
   */
  @Property
  void shouldNotMatterHowEquallyLargeClassesAreSplitUnderEqualWeights(
      @ForAll @Size(min = 12, max = 12) List<@IntRange(max = 3) Integer> votes) {
    Map<String, ClassBallots> split = new LinkedHashMap<>();
    List<Integer> whole = new ArrayList<>(Collections.nCopies(4, 0));
    for (int part = 0; part < 3; part++) {
      List<Integer> counts = new ArrayList<>(Collections.nCopies(4, 0));
      for (int vote : votes.subList(part * 4, part * 4 + 4)) {
        counts.set(vote, counts.get(vote) + 1);
        whole.set(vote, whole.get(vote) + 1);
      }
      split.put("class" + part, ballots(counts));
    }
    Formula classes = byClass(Map.of("class0", "1/3", "class1", "1/3", "class2", "1/3"));

    assertThat(score(classes, split))
        .isEqualByComparingTo(
            score(formula(ballotPoints("graded")), Map.of("all", ballots(whole))));
  }

  /** Classes that vote in the same proportions give the whole's score under any weights. */
  @Property
  void shouldNotMatterHowProportionalClassesAreWeighted(
      @ForAll @Size(4) List<@IntRange(max = 9) Integer> counts,
      @ForAll @IntRange(min = 1, max = 5) int times,
      @ForAll @IntRange(min = 1, max = 9) int tenths) {
    Assume.that(counts.stream().mapToInt(each -> each).sum() > 0);
    List<Integer> larger = counts.stream().map(each -> each * times).toList();
    Formula classes = byClass(Map.of("class0", tenths / 10.0, "class1", 1 - tenths / 10.0));

    assertThat(score(classes, Map.of("class0", ballots(counts), "class1", ballots(larger))))
        .isEqualByComparingTo(
            score(formula(ballotPoints("graded")), Map.of("all", ballots(counts))));
  }

  private static Formula byClass(Map<String, Object> weights) {
    List<Argument> arguments = new ArrayList<>(ballotPoints("graded").arguments());
    weights.forEach(
        (name, weight) ->
            arguments.add(
                weight instanceof String fraction
                    ? new Argument("classes." + name, fraction, 1.0 / 3)
                    : new Argument("classes." + name, null, (Double) weight)));
    arguments.add(new Argument("empty_class", "no_score", null));
    return formula(new StepText("points", arguments));
  }

  /** The order in which units and ballots come changes nothing, also where units are compared. */
  @Property
  void shouldNotDependOnTheOrderOfUnits(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 100) Integer> scores,
      @ForAll long seed) {
    Formula formula =
        formula(
            text("sum", "let", "score", "of", "stated", "missing", "no_score"),
            text("ratio_to_best", "let", "best", "of", "score", "times", 600, "scope", "all"),
            text("rank", "let", "place", "of", "score", "from", "highest", "scope", "all"),
            text("bands", "of", "score"),
            quota());
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Map<String, BigDecimal> values = Map.of("stated", BigDecimal.valueOf(scores.get(i)));
      units.add(new Unit("u" + i, new Unit.Place("", ""), values, Map.of(), Map.of()));
    }
    List<Unit> shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(formula.evaluate(shuffled))
        .containsExactlyInAnyOrderElementsOf(formula.evaluate(units));
  }

  private static StepText quota() {
    return text(
        "quota",
        "grade",
        "TOP",
        "at_most",
        0.3,
        "base",
        "all",
        "rounding",
        "down",
        "order_by",
        "score",
        "ties",
        "all_fall",
        "otherwise",
        "MIDDLE",
        "scope",
        "all");
  }

  /** A quota under which equals fall is never exceeded, and never passes over a better unit. */
  @Property
  void shouldKeepWithinAQuotaInTheOrderOfScores(
      @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 85, max = 100) Integer> scores) {
    Formula formula =
        formula(
            text("sum", "let", "score", "of", "stated", "missing", "no_score"),
            text("bands", "of", "score"),
            quota());
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Map<String, BigDecimal> values = Map.of("stated", BigDecimal.valueOf(scores.get(i)));
      units.add(new Unit("u" + i, new Unit.Place("", ""), values, Map.of(), Map.of()));
    }

    List<Outcome> outcomes = formula.evaluate(units);

    List<BigDecimal> top = scoresOf(outcomes, "TOP");
    assertThat(top.size()).isLessThanOrEqualTo((int) Math.floor(0.3 * scores.size() + 1e-9));
    scoresOf(outcomes, "MIDDLE")
        .forEach(below -> assertThat(top).allMatch(each -> each.compareTo(below) > 0));
  }

  private static List<BigDecimal> scoresOf(List<Outcome> outcomes, String grade) {
    return outcomes.stream()
        .filter(each -> each.grade().equals(Optional.of(grade)))
        .map(each -> each.score().orElseThrow())
        .toList();
  }

  /** A step that needs a value says so and gives none; nothing becomes 0. */
  @Property
  void shouldGiveNothingWhereNothingIsStated(@ForAll @IntRange(min = 1, max = 99) int weight) {
    Step sum =
        step("weighted_sum", "let", "score", "of.stated", weight / 100.0, "missing", "no_score");
    Outcome outcome =
        new Formula(List.of(sum), 2, Rounding.HALF_UP)
            .evaluate(List.of(unit("u", Map.of())))
            .get(0);

    assertThat(outcome.score()).isEmpty();
    assertThat(outcome.entries()).extracting(StepEntry::fired).contains(StepEntry.Fired.UNDECIDED);
  }
}
