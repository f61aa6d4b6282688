package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrendCasesTest {
  @Test
  void shouldReproduceTheRainOfTheGreatLakes() {
    SharedCase shared = SharedCase.named("trend/b_precipGL");
    JsonNode expected = shared.expected().get("computed");
    Near near = new Near(shared.expected().get("tolerance").asDouble());

    JsonNode answer = shared.ask("mann-kendall", "value=inches");

    near.assertFields(
        answer,
        expected,
        Map.of(
            "n", "n",
            "s", "S",
            "var_s", "varS",
            "tau_b", "tau_b",
            "z", "z_continuity",
            "p", "p_two_sided_normal",
            "slope", "sen_slope"));
    near.assertField(answer, "slope_interval.low", expected.get("sen_ci95").get(0));
    near.assertField(answer, "slope_interval.high", expected.get("sen_ci95").get(1));
  }

  @Test
  void shouldReproduceTheSeasonsOfNottingham() {
    SharedCase shared = SharedCase.named("trend/c_nottem_seasonal");
    JsonNode expected = shared.expected().get("computed");
    Near near = new Near(1e-8);

    JsonNode answer = shared.ask("seasonal-kendall", "value=temp");

    near.assertFields(
        answer,
        expected,
        Map.of("s", "S", "var_s", "varS", "z", "z", "p", "p", "slope", "sea_sens_slope"));
    near.assertFields(
        answer.get("correlated"),
        expected.get("correlated"),
        Map.of("var_s", "varS", "z", "z", "p", "p"));
    near.assertColumn(answer.get("by_season"), "s", expected.get("S_by_month"));
    near.assertColumn(answer.get("by_season"), "var_s", expected.get("varS_by_month"));
    near.assertColumn(answer.get("by_season"), "p", expected.get("p_by_month"));

    JsonNode quarters = expected.get("quarterly_means");
    Stream<String> values =
        Arrays.stream(SharedCase.numbers(quarters.get("values"))).mapToObj(Double::toString);
    near.assertFields(
        SharedCase.ask("seasonal-kendall", Stream.concat(Stream.of("value"), values)),
        quarters,
        Map.of("s", "S", "var_s", "varS", "z", "z", "p", "p"));
  }

  @Test
  void shouldReproduceTheExactTails() {
    SharedCase shared = SharedCase.named("trend/d_exact_small_n");
    String table = new String(shared.file("exact_upper_tail.csv"), StandardCharsets.UTF_8);
    List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();

    JsonNode rows = SharedCase.ask("kendall-tail", lines.stream()).get("rows");

    assertThat(rows).hasSize(lines.size() - 1);
    for (int i = 0; i < rows.size(); i++) {
      double tail = Double.parseDouble(lines.get(i + 1).split(",")[2].replace("\"", ""));
      // The table has twelve significant digits.
      assertThat(rows.get(i).get("p_upper").asDouble())
          .as(lines.get(i + 1))
          .isCloseTo(tail, within(5e-12 * tail));
    }
  }
}
