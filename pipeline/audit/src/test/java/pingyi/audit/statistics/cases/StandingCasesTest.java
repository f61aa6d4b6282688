package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingCasesTest {
  private static final Map<String, String> RANKS =
      Map.of(
          "average", "rank_average",
          "min", "rank",
          "max", "rank_highest",
          "dense", "rank_dense");

  @Test
  void shouldReproduceTheNineQuantilesOfR() {
    SharedCase shared = SharedCase.named("normalisation/a_quantile_types_and_ranks");
    JsonNode expected = shared.expected().get("quantiles");

    JsonNode quantiles = shared.ask("quantiles", "types=1,2,3,4,5,6,7,8,9").get("quantiles");

    assertThat(quantiles).hasSize(9 * 7);
    for (JsonNode quantile : quantiles) {
      String name = "p%02.0f".formatted(100 * quantile.get("probability").asDouble());
      double value = expected.get("type" + quantile.get("type")).get(name).asDouble();
      assertThat(quantile.get("value").asDouble())
          .as("%s", quantile)
          .isCloseTo(value, within(shared.expected().get("tolerance").asDouble()));
    }
  }

  @Test
  void shouldReproduceTheStandingOfR() {
    SharedCase shared = SharedCase.named("normalisation/a_quantile_types_and_ranks");
    JsonNode expected = shared.expected();

    JsonNode answer = shared.ask("standing");

    RANKS.forEach(
        (theirs, ours) -> assertColumn(answer, ours, expected.get("ranks").get(theirs), 0));
    assertColumn(answer, "z", expected.get("z_sample"), 1e-10);
    assertColumn(answer, "z_population", expected.get("z_population"), 1e-10);
    assertColumn(answer, "percentile_rank", expected.get("percentile_rank_mid"), 1e-10);
    assertColumn(answer, "normal_score", expected.get("normal_scores_blom"), 1e-10);
    assertThat(answer.get("mad").asDouble())
        .isCloseTo(expected.get("mad_constant1.4826").asDouble(), within(1e-10));
  }

  @Test
  void shouldReproduceTheRanksOfCsranks() {
    JsonNode expected = SharedCase.named("rank_uncertainty/d_rank_conventions").expected();
    JsonNode falling = standing(expected, "best=highest");
    JsonNode rising = standing(expected, "best=lowest");

    assertColumn(falling, "rank", expected.get("competition_desc"), 0);
    assertColumn(falling, "rank_average", expected.get("mid_desc"), 0);
    assertColumn(falling, "rank_highest", expected.get("max_desc"), 0);
    assertColumn(rising, "rank", expected.get("competition_asc"), 0);
  }

  private static JsonNode standing(JsonNode expected, String option) {
    Stream<String> values =
        Arrays.stream(SharedCase.numbers(expected.get("x"))).mapToObj(Double::toString);
    return SharedCase.ask("standing", Stream.concat(Stream.of("x"), values), option);
  }

  private static void assertColumn(
      JsonNode answer, String field, JsonNode expected, double tolerance) {
    JsonNode units = answer.get("units");
    assertThat(units).hasSize(expected.size());
    for (int i = 0; i < units.size(); i++) {
      assertThat(units.get(i).get(field).asDouble())
          .as("%s of row %d", field, i + 1)
          .isCloseTo(expected.get(i).asDouble(), within(tolerance));
    }
  }
}
