package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisclosureCasesTest {
  @Test
  void shouldFindTheBallotsAMeanReveals() {
    JsonNode items = SharedCase.named("suppression/e_mean_reveals_ballot").expected().get("items");
    for (JsonNode item : items) {
      String scores =
          Arrays.stream(SharedCase.numbers(item.get("scores")))
              .mapToObj(Double::toString)
              .collect(Collectors.joining(","));
      String row = item.get("n") + "," + item.get("published_mean") + "," + item.get("decimals");

      JsonNode unit =
          SharedCase.ask(
                  "mean-reveals-ballots", Stream.of("n,mean,decimals", row), "scores=" + scores)
              .get("units")
              .get(0);

      assertThat(unit.get("vectors").asInt()).isEqualTo(item.get("consistent_vectors").asInt());
      assertThat(unit.get("certain")).isEqualTo(item.get("certain_cells"));
      if (!item.get("vectors").isNull()) {
        Set<JsonNode> listed = new HashSet<>();
        unit.get("listed").forEach(listed::add);
        Set<JsonNode> expected = new HashSet<>();
        item.get("vectors").forEach(expected::add);
        assertThat(listed).isEqualTo(expected);
      }
    }
  }

  @Test
  void shouldFindWhatAnAttackerCanWorkOut() {
    JsonNode expected = SharedCase.named("suppression/c_gauss_example1").expected();
    JsonNode table = expected.get("table");
    Set<String> hidden = new HashSet<>();
    expected.get("GaussSuppression").get("suppressed").forEach(cell -> hidden.add(cell.asText()));
    double[][] values = new double[3][4];
    List<String> lines = new ArrayList<>(List.of("age,country,value"));
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        values[i][j] = table.get("values").get(i).get(j).asDouble();
        values[i][3] += values[i][j];
        values[2][j] += values[i][j];
        values[2][3] += values[i][j];
      }
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        String age = i == 2 ? "Total" : table.get("rows").get(i).asText();
        String country = j == 3 ? "Total" : table.get("cols").get(j).asText();
        boolean shown = !hidden.contains(age + "|" + country);
        lines.add(age + "," + country + "," + (shown ? values[i][j] : ""));
      }
    }

    JsonNode answer = SharedCase.ask("suppressed-cells", lines.stream(), "width=2");

    assertThat(answer.get("n").asInt()).isEqualTo(4);
    assertThat(answer.get("safe").asBoolean()).isTrue();
    for (JsonNode cell : answer.get("cells")) {
      String name = cell.get("cell").get(0).asText() + "|" + cell.get("cell").get(1).asText();
      JsonNode interval = expected.get("attacker_intervals").get(name);
      assertThat(cell.get("low").asDouble()).isCloseTo(interval.get(0).asDouble(), within(1e-6));
      assertThat(cell.get("high").asDouble()).isCloseTo(interval.get(1).asDouble(), within(1e-6));
    }
  }
}
