package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlCasesTest {
  @Test
  void shouldReproduceTheChartsOfPlotTheDots() {
    SharedCase shared = SharedCase.named("spc_xmr/a_ptd_deviations_vignette");
    Near near = new Near(shared.expected().get("tolerance").asDouble());

    Map.of("screened", "guarded", "unscreened", "none")
        .forEach(
            (theirs, ours) -> {
              JsonNode expected = shared.expected().get("computed").get(theirs);
              JsonNode points = shared.ask("xmr-chart", "screening=" + ours).get("points");
              for (String field :
                  List.of(
                      "mean",
                      "lpl",
                      "upl",
                      "outside_limits",
                      "close_to_limits",
                      "relative_to_mean")) {
                near.assertColumn(points, field, expected.get(field));
              }
              JsonNode types = expected.get("point_type_if_increase_is_improvement");
              for (int i = 0; i < types.size(); i++) {
                assertThat(types.get(i).asText()).endsWith(points.get(i).get("meaning").asText());
              }
            });
  }

  @Test
  void shouldReproduceTheRuleVectorsOfPlotTheDots() {
    JsonNode rules = SharedCase.named("spc_xmr/c_ptd_rule_vectors").expected().get("rules");

    for (JsonNode each : rules.get("seven_points_one_side")) {
      assertThat(rule("seven_on_one_side", Map.of("side", each.get("in_rel"))))
          .isEqualTo(each.get("out"));
    }
    for (JsonNode each : rules.get("part_of_seven")) {
      assertThat(rule("spread_marks", Map.of("mark", each.get("in")))).isEqualTo(each.get("out"));
    }
    for (JsonNode each : rules.get("seven_point_trend")) {
      assertThat(rule("seven_point_trend", Map.of("y", each.get("y")))).isEqualTo(each.get("out"));
    }
    for (JsonNode each : rules.get("two_in_three")) {
      assertThat(rule("two_in_three", Map.of("close", each.get("close"), "side", each.get("rel"))))
          .isEqualTo(each.get("out"));
    }
    JsonNode points =
        SharedCase.ask(
                "xmr-chart", lines(Map.of("value", rules.get("opposite_sides_series").get("y"))))
            .get("points");
    assertThat(points.get(points.size() - 2).get("cause").asText()).isEqualTo("common");
    assertThat(points.get(points.size() - 1).get("cause").asText()).isEqualTo("common");
  }

  @Test
  void shouldReproduceTheShareChartsOfQicharts() {
    SharedCase shared = SharedCase.named("spc_xmr/e_p_and_pprime_nhs_accidents");
    Near near = new Near(shared.expected().get("tolerance").asDouble());

    Map.of("p", "p", "pprime", "p-prime", "iprime", "i-prime")
        .forEach(
            (theirs, ours) -> {
              JsonNode expected = shared.expected().get(theirs);
              JsonNode answer = shared.ask("share-chart", "chart=" + ours);
              near.assertField(answer, "centre", expected.get("cl"));
              near.assertColumn(answer.get("points"), "lcl", expected.get("lcl"));
              near.assertColumn(answer.get("points"), "ucl", expected.get("ucl"));
              assertThat(answer.get("signals")).isEqualTo(expected.get("signal"));
              near.assertFields(
                  answer,
                  expected,
                  Map.of(
                      "runs_signal", "runs_signal",
                      "runs.longest_run", "longest_run",
                      "runs.longest_allowed", "longest_run_max",
                      "runs.crossings", "n_crossings",
                      "runs.crossings_needed", "n_crossings_min"));
            });
    near.assertFields(
        shared.ask("xmr-chart", "limits=exact", "x=r").get("stretches").get(0),
        shared.expected().get("i"),
        Map.of("mean", "cl", "lpl", "lcl", "upl", "ucl"));
  }

  @Test
  void shouldReproduceTheBoundsOfRuns() {
    SharedCase shared = SharedCase.named("spc_xmr/f_anhoej_run_rules");
    JsonNode rows = shared.ask("runs-bounds").get("rows");
    List<String> known = shared.rows();
    assertThat(rows).hasSize(known.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(
              rows.get(i).get("n_useful")
                  + ","
                  + rows.get(i).get("longest_run_max")
                  + ","
                  + rows.get(i).get("crossings_min"))
          .isEqualTo(known.get(i));
    }
  }

  @Test
  void shouldDrawShortAndConstantSeriesAsTheyOught() {
    JsonNode items = SharedCase.named("spc_xmr/g_edge_cases").expected().get("items");
    String[] anyLength = {"least_points=2", "screening=guarded"};

    JsonNode constant = ask(items.get(0), anyLength).get("stretches").get(0);
    assertThat(constant.get("lpl").asDouble()).isEqualTo(5);
    assertThat(constant.get("varies").asBoolean()).isFalse();

    JsonNode jump = ask(items.get(1), anyLength);
    JsonNode expected = items.get(1).get("unscreened");
    new Near(1e-9)
        .assertFields(
            jump.get("stretches").get(0),
            expected,
            Map.of("mean", "mean", "lpl", "lpl", "upl", "upl"));
    new Near(0).assertColumn(jump.get("points"), "outside_limits", expected.get("flagged"));

    assertThat(ask(items.get(2)).get("stretches").get(0).get("lpl").isNull()).isTrue();
    new Near(1e-9)
        .assertFields(
            ask(items.get(2), anyLength).get("stretches").get(0),
            items.get(2).get("limits"),
            Map.of("lpl", "lpl", "upl", "upl"));
  }

  private static JsonNode ask(JsonNode item, String... options) {
    return SharedCase.ask("xmr-chart", lines(Map.of("value", item.get("y"))), options);
  }

  private static JsonNode rule(String field, Map<String, JsonNode> columns) {
    return SharedCase.ask("chart-rules", lines(columns)).get(field);
  }

  private static Stream<String> lines(Map<String, JsonNode> columns) {
    List<String> names = columns.keySet().stream().sorted().toList();
    int rows = columns.values().stream().mapToInt(JsonNode::size).max().orElse(0);
    return Stream.concat(
        Stream.of(String.join(",", names)),
        IntStream.range(0, rows)
            .mapToObj(
                row ->
                    String.join(
                        ",",
                        names.stream().map(name -> columns.get(name).get(row).asText()).toList())));
  }
}
