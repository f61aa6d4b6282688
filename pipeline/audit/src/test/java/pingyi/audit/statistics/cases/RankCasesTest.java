package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankCasesTest {
  private static final String[] PISA = {"unit=jurisdiction", "estimate=math_score", "se=math_se"};

  @Test
  void shouldReproduceTheRankSetsOfCountries() {
    SharedCase shared = SharedCase.named("rank_uncertainty/a_pisa2018_math");
    JsonNode expected = shared.expected().get("computed");

    JsonNode answer = shared.ask("rank-sets", PISA);
    JsonNode single = shared.ask("rank-sets", with("steps=single"));

    new Near(0).assertColumn(answer.get("units"), "rank", expected.get("rank"));
    assertSets(answer, "marginal", expected.get("marginal95_stepdown"));
    assertSets(answer, "simultaneous", expected.get("simultaneous95_stepdown"));
    assertSets(single, "simultaneous", expected.get("simultaneous95_singlestep"));
    assertThat(answer.get("first")).isEqualTo(expected.get("tau5_best95"));
    assertThat(shared.ask("rank-sets", with("level=0.9")).get("first"))
        .isEqualTo(expected.get("tau5_best90"));
  }

  @Test
  void shouldReproduceTheRankSetsOfShares() {
    for (JsonNode item :
        SharedCase.named("rank_uncertainty/c_multinomial_ranks").expected().get("items")) {
      for (String correction : new String[] {"holm", "bonferroni"}) {
        Stream<String> counts =
            Arrays.stream(SharedCase.numbers(item.get("counts"))).mapToObj(Double::toString);
        JsonNode units =
            SharedCase.ask(
                    "share-rank-sets",
                    Stream.concat(Stream.of("count"), counts),
                    "correction=" + correction)
                .get("units");

        Near near = new Near(0);
        near.assertColumn(units, "rank", item.get("rank"));
        near.assertColumn(units, "simultaneous.low", item.get(correction).get("L"));
        near.assertColumn(units, "simultaneous.high", item.get(correction).get("U"));
        if (correction.equals("holm")) {
          near.assertColumn(units, "marginal.low", item.get("marginal").get("L"));
          near.assertColumn(units, "marginal.high", item.get("marginal").get("U"));
        }
      }
    }
  }

  private static String[] with(String option) {
    return Stream.concat(Arrays.stream(PISA), Stream.of(option)).toArray(String[]::new);
  }

  /** Every end within one place of those seen over seeds; nine tenths of them the usual ones. */
  private static void assertSets(JsonNode answer, String family, JsonNode expected) {
    JsonNode units = answer.get("units");
    int usual = 0;
    for (int i = 0; i < units.size(); i++) {
      int low = units.get(i).get(family).get("low").asInt();
      int high = units.get(i).get(family).get("high").asInt();
      assertThat(low).isBetween(at(expected, "L_min", i) - 1, at(expected, "L_max", i) + 1);
      assertThat(high).isBetween(at(expected, "U_min", i) - 1, at(expected, "U_max", i) + 1);
      usual += low == at(expected, "L_mode", i) && high == at(expected, "U_mode", i) ? 1 : 0;
    }
    assertThat(usual).isGreaterThanOrEqualTo(units.size() * 9 / 10);
  }

  private static int at(JsonNode expected, String field, int i) {
    return expected.get(field).get(i).asInt();
  }
}
