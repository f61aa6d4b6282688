package pingyi.audit.statistics.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonCasesTest {
  private static final Map<String, String> HEAD =
      Map.of("n_used", "n_used", "phi", "phi", "tau2", "tau2", "target", "target");
  private static final Map<String, String> UNIT =
      Map.ofEntries(
          Map.entry("unit", "group"),
          Map.entry("value", "rr"),
          Map.entry("z", "Uzscore"),
          Map.entry("trimmed_z", "Wuzscore"),
          Map.entry("plain_95.low", "ll95"),
          Map.entry("plain_95.high", "ul95"),
          Map.entry("plain_998.low", "ll998"),
          Map.entry("plain_998.high", "ul998"),
          Map.entry("widened_95.low", "odll95"),
          Map.entry("widened_95.high", "odul95"),
          Map.entry("widened_998.low", "odll998"),
          Map.entry("widened_998.high", "odul998"));
  private static final Map<String, String[]> VARIANTS =
      Map.of(
          "SR_SHMI", new String[] {"variant=shmi"},
          "SR_CQC_trim05", new String[] {"variant=cqc", "trim=0.05"},
          "SR_CQC_trim10", new String[] {"variant=cqc"},
          "RC", new String[] {"variant=two-counts"});
  private static final Map<String, String> ESTIMATORS =
      Map.of(
          "DL", "dersimonian-laird",
          "PM", "paule-mandel",
          "REML", "reml",
          "ML", "maximum-likelihood");

  @Test
  void shouldReproduceTheFunnelsOfSixUnits() {
    SharedCase shared = SharedCase.named("funnel/a_six_units");
    Near near = new Near(shared.expected().get("tolerance").asDouble());

    VARIANTS.forEach(
        (variant, options) -> {
          JsonNode expected = shared.expected().get(variant);
          JsonNode answer = shared.ask("funnel-ratios", options);
          near.assertFields(answer, expected, HEAD);
          near.assertColumns(answer.get("units"), expected.get("units"), UNIT);
        });
  }

  @Test
  void shouldReproduceTheVaccineTrials() {
    SharedCase shared = SharedCase.named("funnel/c_dersimonian_laird_bcg");
    JsonNode expected = shared.expected();
    Near near = new Near(expected.get("tolerance").asDouble());

    JsonNode answer = shared.ask("between-variance", "tau=dersimonian-laird");

    near.assertFields(
        answer,
        expected,
        Map.of(
            "tau2", "tau2", "q", "Q", "n", "k", "i2", "I2", "h2", "H2", "mu", "mu", "se_mu", "se"));
    near.assertField(answer, "interval.low", expected.get("ci").get(0));
    near.assertField(answer, "interval.high", expected.get("ci").get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shrinkage/a_hospital31_normal", "shrinkage/b_eight_schools"})
  void shouldReproduceTheShrinkageOfMetafor(String name) {
    SharedCase shared = SharedCase.named(name);
    Near near = new Near(shared.expected().get("tolerance").asDouble());

    ESTIMATORS.forEach(
        (theirs, ours) -> {
          JsonNode expected = shared.expected().get("metafor").get(theirs);
          JsonNode answer = shared.ask("shrink-means", "tau=" + ours);
          near.assertFields(
              answer,
              expected,
              Map.of("tau2", "tau2", "q", "Q", "i2", "I2", "mu", "mu", "se_mu", "se_mu"));
          near.assertColumn(answer.get("units"), "shrunken", expected.get("blup"));
          near.assertColumn(answer.get("units"), "se", expected.get("blup_se"));
        });
  }
}
