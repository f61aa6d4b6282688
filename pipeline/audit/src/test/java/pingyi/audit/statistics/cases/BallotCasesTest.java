package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BallotCasesTest {
  @Test
  void shouldReproduceTheMeansOfR() {
    JsonNode expected = SharedCase.named("intervals/e_ordinal_mean_base_r").expected();
    double tolerance = expected.get("tolerance").asDouble();
    for (JsonNode item : expected.get("items")) {
      JsonNode dirichlet = item.get("dirichlet_jeffreys");

      JsonNode unit =
          SharedCase.ask("ordinal-mean", lines(item), "alpha=" + dirichlet.get("alpha0").asText())
              .get("units")
              .get(0);

      assertSame(unit.get("mean"), item.get("mean"), tolerance);
      assertSame(unit.get("sd"), item.get("sd"), tolerance);
      assertSame(unit.get("se"), item.get("se"), tolerance);
      assertSame(
          unit.get("se_among_entitled"), item.get("se_fpc_when_population_is_2n"), tolerance);
      int median = item.get("median_grade_index").asInt() - 1;
      assertSame(unit.get("median"), item.get("scores").get(median), 0);
      JsonNode t = item.get("t_ci95");
      assertThat(unit.get("t_interval").isNull()).isEqualTo(t.isNull());
      if (!t.isNull()) {
        assertSame(unit.get("t_interval").get("low"), t.get(0), tolerance);
        assertSame(unit.get("t_interval").get("high"), t.get(1), tolerance);
      }
      JsonNode posterior = unit.get("dirichlet");
      assertSame(posterior.get("mean"), dirichlet.get("posterior_mean"), tolerance);
      assertSame(posterior.get("sd"), dirichlet.get("posterior_sd"), tolerance);
      double drawn = dirichlet.get("mc_tolerance").asDouble();
      assertSame(posterior.get("interval").get("low"), dirichlet.get("ci95_mc").get(0), drawn);
      assertSame(posterior.get("interval").get("high"), dirichlet.get("ci95_mc").get(1), drawn);
    }
  }

  private static Stream<String> lines(JsonNode item) {
    int population = 2 * item.get("n").asInt();
    return Stream.concat(
        Stream.of("score,count,entitled"),
        IntStream.range(0, item.get("scores").size())
            .mapToObj(
                k ->
                    item.get("scores").get(k)
                        + ","
                        + item.get("counts").get(k)
                        + ","
                        + population));
  }

  @Test
  void shouldReproduceTheExampleOfBrunnerAndMunzel() {
    SharedCase shared = SharedCase.named("ordinal_compare/a_brunner_munzel_pain");
    JsonNode expected = shared.expected().get("computed");
    double tolerance = shared.expected().get("tolerance").asDouble();

    JsonNode answer = shared.ask("brunner-munzel");

    assertSame(answer.get("statistic"), expected.get("statistic"), tolerance);
    assertSame(answer.get("df"), expected.get("df"), tolerance);
    assertSame(answer.get("p"), expected.get("p"), tolerance);
    assertSame(answer.get("superiority"), expected.get("p_superiority"), tolerance);
    assertSame(answer.get("interval").get("low"), expected.get("ci95").get(0), tolerance);
    assertSame(answer.get("interval").get("high"), expected.get("ci95").get(1), tolerance);
  }

  private static void assertSame(JsonNode actual, JsonNode expected, double tolerance) {
    assertThat(actual.isNull()).isEqualTo(expected.isNull());
    assertThat(actual.asDouble()).isCloseTo(expected.asDouble(), within(tolerance));
  }
}
