package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class JudgeCasesTest {
  @Test
  void shouldReproduceShroutAndFleiss() {
    SharedCase shared = SharedCase.named("agreement/a_shrout_fleiss_icc");
    JsonNode expected = shared.expected();
    double tolerance = expected.get("tolerance").asDouble();

    JsonNode answer = shared.ask("icc");

    for (int form = 0; form < 6; form++) {
      JsonNode one = answer.get("icc").get(form);
      JsonNode published = expected.get("computed").get(Integer.toString(form + 1));
      assertThat(one.get("form").asText()).isEqualToIgnoringCase(published.get("type").asText());
      assertSame(one.get("icc"), published.get("ICC"), tolerance);
      assertSame(one.get("f"), published.get("F"), tolerance);
      assertSame(one.get("df1"), published.get("df1"), 0);
      assertSame(one.get("df2"), published.get("df2"), 0);
      assertSame(one.get("p_value"), published.get("p"), tolerance);
      assertSame(one.get("interval").get("low"), published.get("lower bound"), tolerance);
      assertSame(one.get("interval").get("high"), published.get("upper bound"), tolerance);
    }
    assertSame(answer.get("ms_between"), expected.get("summary").get("MSB"), 1e-9);
    assertSame(answer.get("ms_judges"), expected.get("summary").get("MSJ"), 1e-9);
    assertSame(answer.get("ms_error"), expected.get("summary").get("MSE"), 1e-9);
  }

  @Test
  void shouldReproduceKrippendorff() {
    SharedCase shared = SharedCase.named("agreement/c_krippendorff_missing");

    JsonNode answer = shared.ask("krippendorff-alpha", "draws=0");

    assertThat(answer.get("alpha")).hasSize(4);
    for (JsonNode scale : answer.get("alpha")) {
      assertSame(
          scale.get("alpha"),
          shared.expected().get("computed").get(scale.get("scale").asText()),
          shared.expected().get("tolerance").asDouble());
    }
  }

  private static void assertSame(JsonNode actual, JsonNode expected, double tolerance) {
    assertThat(actual.asDouble()).isCloseTo(expected.asDouble(), within(tolerance));
  }
}
