package pingyi.generate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pingyi.generate.model.Institution;
import pingyi.generate.model.Policy;
import pingyi.generate.model.Policy.Band;
import pingyi.generate.model.Policy.Component;
import pingyi.generate.model.Policy.Gaps;
import pingyi.generate.model.Policy.Kind;
import pingyi.generate.model.Policy.Rule;
import pingyi.generate.model.Policy.VoterClass;
import pingyi.generate.model.Scale;
import pingyi.generate.model.Scale.Grade;
import pingyi.generate.model.Years;
import pingyi.generate.simulate.Ballots;
import pingyi.generate.simulate.ReviewFacts;

/** Every number here was worked out by hand. */
class ScoreRuleTest {
  private static final ReviewFacts FACTS =
      new ReviewFacts(
          "A",
          2020,
          Map.of(Ballots.ALL, ballots(20, 8, 2, 0)),
          Map.of("comprehensive", new BigDecimal("90")),
          quarters("88", "90", "92", "94"),
          Map.of());

  @Test
  void shouldCountOnlyBallotsWithAGrade() {
    // (20 x 100 + 8 x 80 + 2 x 60) / 30
    assertThat(rule(Rule.NO_SCORE).ballotScore(FACTS)).hasValue(decimal("92"));
  }

  @Test
  void shouldWeighTheComponents() {
    // 0.5 x 92 + 0.3 x 90 + 0.2 x 91
    assertThat(rule(Rule.NO_SCORE).score(FACTS)).hasValue(new BigDecimal("91.20"));
  }

  @Test
  void shouldGiveNoScoreWhereAQuarterIsMissing() {
    assertThat(rule(Rule.NO_SCORE).score(FACTS.withoutQuarter(3))).isEmpty();
  }

  @Test
  void shouldRenormaliseWhereThePolicySaysSo() {
    // (0.5 x 92 + 0.3 x 90) / 0.8
    assertThat(rule(Rule.RENORMALISE).score(FACTS.withoutQuarter(3)))
        .hasValue(new BigDecimal("91.25"));
  }

  @Test
  void shouldReadTheGradeFromTheLowerEdge() {
    ScoreRule rule = rule(Rule.NO_SCORE);

    assertThat(rule.grade(2020, new BigDecimal("90.00")).code()).isEqualTo("GOOD");
    assertThat(rule.grade(2020, new BigDecimal("89.99")).code()).isEqualTo("POOR");
  }

  @Test
  void shouldWeighVoterClassesAndRenormaliseAnEmptyOne() {
    ReviewFacts facts =
        new ReviewFacts(
            "A",
            2020,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("A", decimals("90", "94"), "B", decimals("80")));

    // 0.75 x 92 + 0.25 x 80
    assertThat(panelRule(Rule.NO_SCORE).panelScore(facts)).hasValue(decimal("89"));
    assertThat(panelRule(Rule.RENORMALISE).panelScore(facts.withoutClass("B")))
        .hasValue(decimal("92"));
    assertThat(panelRule(Rule.NO_SCORE).panelScore(facts.withoutClass("B"))).isEmpty();
  }

  @Test
  void shouldNoticeAScoreInTheMiddleOfTwoRoundings() {
    // 0.5 x 92 + 0.3 x 90.05 + 0.2 x 91 = 91.215
    ReviewFacts middle =
        new ReviewFacts(
            "A",
            2020,
            FACTS.ballots(),
            Map.of("comprehensive", new BigDecimal("90.05")),
            FACTS.quarters(),
            Map.of());

    assertThat(rule(Rule.NO_SCORE).roundsByAHair(middle)).isTrue();
    assertThat(rule(Rule.NO_SCORE).roundsByAHair(FACTS)).isFalse();
  }

  private static ScoreRule rule(Rule missing) {
    List<Component> components =
        List.of(
            new Component("ballot", "ballot", Kind.BALLOT, decimal("0.5")),
            new Component("comprehensive", "comprehensive", Kind.STATED, decimal("0.3")),
            new Component("quarterly", "quarterly", Kind.PERIODIC_MEAN, decimal("0.2")));
    return rule(components, List.of(), new Gaps(missing, Rule.NO_SCORE));
  }

  private static ScoreRule panelRule(Rule empty) {
    List<Component> components =
        List.of(new Component("panel", "panel", Kind.PANEL, BigDecimal.ONE));
    List<VoterClass> classes =
        List.of(
            new VoterClass("A", "A", decimal("0.75")), new VoterClass("B", "B", decimal("0.25")));
    return rule(components, classes, new Gaps(Rule.NO_SCORE, empty));
  }

  private static ScoreRule rule(List<Component> components, List<VoterClass> classes, Gaps gaps) {
    Policy policy =
        new Policy(
            "p",
            "p",
            Years.since(2018),
            Optional.of("s"),
            components,
            classes,
            gaps,
            2,
            List.of(new Band("GOOD", "good", 90), new Band("POOR", "poor", 0)));
    Scale scale =
        new Scale(
            "s",
            "issuer",
            "s",
            "1",
            Years.since(2018),
            List.of(grade("G1", 100), grade("G2", 80), grade("G3", 60), grade("G4", 30)));
    return new ScoreRule(
        new Institution(List.of(), List.of(), List.of(), List.of(scale), List.of(policy)));
  }

  private static Grade grade(String code, int points) {
    return new Grade(code, code, points, false, Optional.empty());
  }

  private static Ballots ballots(int... counts) {
    List<BigDecimal> grades = IntStream.of(counts).mapToObj(BigDecimal::valueOf).toList();
    return new Ballots(33, 32, 31, 1, 1, grades);
  }

  private static Map<Integer, BigDecimal> quarters(String... scores) {
    return Map.of(
        1, decimal(scores[0]), 2, decimal(scores[1]), 3, decimal(scores[2]), 4, decimal(scores[3]));
  }

  private static List<BigDecimal> decimals(String... values) {
    return Stream.of(values).map(BigDecimal::new).toList();
  }

  private static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }
}
