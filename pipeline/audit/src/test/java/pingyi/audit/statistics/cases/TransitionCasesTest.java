package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class TransitionCasesTest {
  @Test
  void shouldReproduceTheTransitionsOfMsm() {
    SharedCase shared = SharedCase.named("transition/a_msm_cav");
    JsonNode expected = shared.expected();
    double tolerance = expected.get("tolerance").asDouble();

    JsonNode answer = shared.ask("transition-matrix", "unit=PTNUM,time=years,state=state");

    for (int i = 0; i < expected.get("counts").size(); i++) {
      for (int j = 0; j < expected.get("counts").get(i).size(); j++) {
        JsonNode wilson = expected.get("wilson95").get(i).get(j);
        assertThat(answer.get("counts").get(i).get(j))
            .isEqualTo(expected.get("counts").get(i).get(j));
        assertSame(
            answer.get("shares").get(i).get(j),
            expected.get("row_probabilities").get(i).get(j),
            tolerance);
        assertSame(answer.get("wilson").get(i).get(j).get("low"), wilson.get(0), tolerance);
        assertSame(answer.get("wilson").get(i).get(j).get("high"), wilson.get(1), tolerance);
      }
    }
  }

  @Test
  void shouldReproduceTheMovesOfHospitalStars() {
    SharedCase shared = SharedCase.named("transition/c_cms_2019_2020");
    JsonNode expected = shared.expected();

    JsonNode answer = shared.ask("transition-matrix", "from=g1", "to=g2", "ungraded=Not Available");

    assertThat(answer.get("levels")).isEqualTo(expected.get("levels"));
    assertThat(answer.get("counts")).isEqualTo(expected.get("counts"));
    assertThat(answer.get("n")).isEqualTo(expected.get("matched"));
    assertThat(answer.get("graded")).isEqualTo(expected.get("graded_both"));
    assertThat(answer.get("up")).isEqualTo(expected.get("up"));
    assertThat(answer.get("same")).isEqualTo(expected.get("same"));
    assertThat(answer.get("down")).isEqualTo(expected.get("down"));
    double p = expected.get("sign_test_two_sided_p").asDouble();
    assertThat(answer.get("sign_test_p").asDouble()).isCloseTo(p, within(1e-9 * p));
    assertSame(
        answer.get("stuart_maxwell").get("statistic"),
        expected.get("stuart_maxwell").get("chisq").get(0).get(0),
        1e-9);
    // The reference gives up where between two grades nobody moved; such pairs, three of ten, are
    // left out here.
    assertThat(expected.get("bowker").get("chisq").isNull()).isTrue();
    assertThat(answer.get("bowker").get("df").asInt()).isEqualTo(7);
  }

  private static void assertSame(JsonNode actual, JsonNode expected, double tolerance) {
    assertThat(actual.asDouble()).isCloseTo(expected.asDouble(), within(tolerance));
  }
}
