package pingyi.audit.statistics.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkingCasesTest {
  @Test
  void shouldReproduceTheFormsOfTheMathematicsTest() {
    SharedCase shared = SharedCase.named("linking/a_actmath");
    JsonNode expected = shared.expected();
    Near near = new Near(expected.get("tolerance").asDouble());

    JsonNode answer = shared.ask("link-scales", "degree=6");

    for (String form : new String[] {"x", "y"}) {
      near.assertFields(
          answer.get("summary").get(form),
          expected.get("summary").get(form),
          Map.of("mean", "mean", "sd", "sd", "skew", "skew", "kurt", "kurt", "n", "n"));
    }
    near.assertFields(
        answer.get("linear"),
        expected.get("linear"),
        Map.of("slope", "slope", "intercept", "intercept"));
    near.assertColumns(
        answer.get("concordance"),
        expected.get("concordance"),
        Map.of(
            "x", "x",
            "mean", "mean",
            "linear", "linear",
            "equipercentile", "equipercentile",
            "smoothed", "equip_loglinear6",
            "see_linear", "see_linear",
            "see_equipercentile", "see_equip"));
    near.assertColumn(answer.get("back"), "equipercentile", expected.get("reverse_equipercentile"));
  }

  @Test
  void shouldReproduceScalesOfDifferentLength() {
    SharedCase shared = SharedCase.named("linking/c_pisa_different_length_scales");
    JsonNode expected = shared.expected();
    Near near = new Near(expected.get("tolerance").asDouble());

    JsonNode answer = shared.ask("link-scales");

    for (String link : new String[] {"identity", "mean", "linear"}) {
      near.assertFields(
          answer.get(link),
          expected.get("coef").get(link),
          Map.of("slope", "slope", "intercept", "intercept"));
    }
    near.assertColumns(
        answer.get("concordance"),
        expected.get("concordance"),
        Map.of(
            "identity", "identity",
            "mean", "mean",
            "linear", "linear",
            "equipercentile", "equipercentile"));
  }

  @Test
  void shouldReproduceFiveGradesInFour() {
    JsonNode expected = SharedCase.named("linking/d_ordinal_5_to_4").expected();
    Stream<String> rows =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    (i + 1)
                        + ","
                        + expected.get("f5").get(i)
                        + ","
                        + (i < 4 ? expected.get("f4").get(i) : ""));
    Near near = new Near(1e-9);

    JsonNode answer =
        SharedCase.ask("link-scales", Stream.concat(Stream.of("scale,xcount,ycount"), rows));

    near.assertColumn(answer.get("concordance"), "equipercentile", expected.get("equip"));
    near.assertColumn(answer.get("concordance"), "linear", expected.get("linear"));
    near.assertColumn(
        answer.get("concordance"), "percentile_rank", expected.get("percentile_rank_x"));
    near.assertFields(
        answer.get("linear"),
        expected.get("linear_coef"),
        Map.of("slope", "slope", "intercept", "intercept"));
  }
}
