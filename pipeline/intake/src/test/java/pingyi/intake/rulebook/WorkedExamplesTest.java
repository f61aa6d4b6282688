package pingyi.intake.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import pingyi.intake.Finding;
import pingyi.intake.finding.Findings;
import pingyi.method.rating.formula.ClassBallots;
import pingyi.method.rating.formula.Outcome;
import pingyi.method.rating.formula.PanelScores;
import pingyi.method.rating.formula.StepEntry;
import pingyi.method.rating.formula.Unit;

/**
 * The formulas of real scales, each against answers worked out by hand in
 * data-samples/scale-registry/examples.
 */
class WorkedExamplesTest {
  private static final double NEAR = 1e-9;

  static Stream<String> examples() {
    return Registry.examples().stream();
  }

  @Test
  void shouldCoverAtLeastTwentyOfThem() {
    assertThat(Registry.examples()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("examples")
  @SuppressWarnings("unchecked")
  void shouldComputeWhatWasComputedByHand(String file) {
    Map<String, Object> top =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Registry.text("examples/" + file + ".yaml"));
    for (Map<String, Object> example : (List<Map<String, Object>>) top.get("examples")) {
      String policy = (String) example.getOrDefault("policy", top.get("policy"));
      List<Map<String, Object>> expected = (List<Map<String, Object>>) example.get("units");
      List<Outcome> outcomes =
          Registry.formula(file, policy)
              .evaluate(expected.stream().map(WorkedExamplesTest::unit).toList());
      for (int i = 0; i < expected.size(); i++) {
        String name = file + ", " + example.get("name") + ": " + expected.get(i).get("id");
        check(name, expected.get(i), outcomes.get(i));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void check(String name, Map<String, Object> expected, Outcome outcome) {
    Optional<BigDecimal> score =
        Optional.ofNullable(expected.get("score")).map(each -> new BigDecimal(each.toString()));
    assertThat(outcome.score().map(BigDecimal::stripTrailingZeros))
        .as(name + " score, after " + outcome.entries())
        .isEqualTo(score.map(BigDecimal::stripTrailingZeros));
    assertThat(outcome.grade())
        .as(name + " grade, after " + outcome.entries())
        .isEqualTo(Optional.ofNullable(expected.get("grade")));
    List<String> fired = new ArrayList<>();
    Map<String, BigDecimal> values = new HashMap<>();
    for (StepEntry entry : outcome.entries()) {
      if (entry.fired() == StepEntry.Fired.HELD) {
        fired.add(entry.primitive());
      }
      if (entry.value() != null) {
        values.put(entry.step(), entry.value());
      }
    }
    assertThat(fired)
        .as(name + " rules that took hold")
        .isEqualTo(expected.getOrDefault("fired", List.of()));
    Map<String, Object> steps =
        (Map<String, Object>) expected.getOrDefault("steps", Map.<String, Object>of());
    Registry.decimals(steps)
        .forEach(
            (step, value) ->
                assertThat(values.get(step).doubleValue())
                    .as(name + " " + step)
                    .isCloseTo(value.doubleValue(), org.assertj.core.api.Assertions.within(NEAR)));
  }

  @SuppressWarnings("unchecked")
  private static Unit unit(Map<String, Object> given) {
    Map<String, ClassBallots> ballots = new HashMap<>();
    Map<String, Map<String, Object>> counts =
        (Map<String, Map<String, Object>>) given.getOrDefault("counts", Map.of());
    ((Map<String, Map<String, Object>>) given.getOrDefault("ballots", Map.of()))
        .forEach(
            (voterClass, grades) ->
                ballots.put(
                    voterClass,
                    new ClassBallots(
                        Registry.decimals(grades),
                        Registry.decimals(counts.getOrDefault(voterClass, Map.of())))));
    Map<String, PanelScores> panels = new HashMap<>();
    ((Map<String, Map<String, List<Object>>>) given.getOrDefault("panels", Map.of()))
        .forEach((component, classes) -> panels.put(component, panel(classes)));
    return new Unit(
        (String) given.get("id"),
        new Unit.Place("", (String) given.getOrDefault("peer_group", "")),
        Registry.decimals((Map<String, Object>) given.getOrDefault("values", Map.of())),
        ballots,
        panels);
  }

  private static PanelScores panel(Map<String, List<Object>> classes) {
    Map<String, Map<String, BigDecimal>> raters = new HashMap<>();
    classes.forEach(
        (voterClass, scores) -> {
          Map<String, BigDecimal> named = new HashMap<>();
          for (int i = 0; i < scores.size(); i++) {
            named.put("评委" + (i + 1), new BigDecimal(scores.get(i).toString()));
          }
          raters.put(voterClass, named);
        });
    return new PanelScores(raters);
  }

  @Test
  void shouldRefuseOverlappingBandsWithAGapAndNameBoth() {
    Findings findings = new Findings(Locale.ENGLISH);

    Registry.policies("refused/S22.yaml", findings);

    assertThat(findings.all())
        .extracting(Finding::code, Finding::place, Finding::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "bands_broken",
                "line 15",
                "The bands must cover [0, 100] once; they overlap at 85 (EXCELLENT, GOOD); "
                    + "75 (GOOD, AVERAGE); 65 (AVERAGE, POOR), and nothing is said of [0, 60)"));
  }
}
