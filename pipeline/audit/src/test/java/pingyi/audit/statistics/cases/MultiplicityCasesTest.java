package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultiplicityCasesTest {
  private static final Map<String, String> FIELDS =
      Map.of(
          "BH", "benjamini_hochberg",
          "BY", "benjamini_yekutieli",
          "holm", "holm",
          "hommel", "hommel",
          "hochberg", "hochberg",
          "bonferroni", "bonferroni");

  @Test
  void shouldReproduceTheExampleOfBenjaminiAndHochberg() {
    SharedCase shared = SharedCase.named("multiple_comparison/a_bh1995");
    JsonNode expected = shared.expected();

    JsonNode answer = shared.ask("adjust-p-values");

    FIELDS.forEach(
        (theirs, ours) ->
            assertThat(SharedCase.numbers(answer.get("adjusted").get(ours)))
                .as(theirs)
                .containsExactly(
                    SharedCase.numbers(expected.get("computed").get(theirs)),
                    within(expected.get("tolerance").asDouble())));
    assertThat(answer.get("findings").get("benjamini_hochberg").asInt())
        .isEqualTo(expected.get("published").get("reject_BH_0.05").asInt());
    assertThat(answer.get("findings").get("bonferroni").asInt())
        .isEqualTo(expected.get("published").get("reject_bonferroni_0.05").asInt());
  }
}
