package pingyi.audit.statistics.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShareCasesTest {
  private static final Map<String, String> FIELDS =
      Map.of(
          "wilson", "wilson",
          "exact", "clopper_pearson",
          "agresti-coull", "agresti_coull",
          "asymptotic", "wald");

  @Test
  void shouldReproduceThePackageBinom() {
    SharedCase shared = SharedCase.named("intervals/b_binomial_r_binom");
    double tolerance = shared.expected().get("tolerance_csv").asDouble();

    JsonNode units = shared.ask("binomial-interval").get("units");

    List<String> rows = shared.rows();
    assertThat(units).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      String[] cells = rows.get(i).split(",");
      // The last rows were printed with seven decimals, which is coarser than the tolerance.
      int decimals = Math.max(cells[3].length(), cells[4].length()) - 2;
      double within = Math.max(tolerance, 0.5 * Math.pow(10, -decimals));
      JsonNode interval = units.get(i).get(FIELDS.get(cells[2]));
      assertThat(interval.get("low").asDouble())
          .as(rows.get(i))
          .isCloseTo(cut(cells[3]), within(within));
      assertThat(interval.get("high").asDouble())
          .as(rows.get(i))
          .isCloseTo(cut(cells[4]), within(within));
    }
  }

  @Test
  void shouldReproduceTheWilsonTableOfNewcombe() {
    JsonNode expected = SharedCase.named("intervals/b_binomial_r_binom").expected();
    for (JsonNode row : expected.get("newcombe_1998_table_I")) {
      JsonNode wilson =
          SharedCase.ask("binomial-interval", Stream.of("x,n", row.get("x") + "," + row.get("n")))
              .get("units")
              .get(0)
              .get("wilson");

      assertInterval(wilson, row.get("wilson"), expected.get("tolerance_table").asDouble());
    }
  }

  @Test
  void shouldReproduceTheDifferencesOfNewcombe() {
    JsonNode expected = SharedCase.named("intervals/b_binomial_r_binom").expected();
    for (JsonNode row : expected.get("newcombe_difference_method10")) {
      String line =
          Stream.of("x1", "n1", "x2", "n2")
              .map(name -> row.get(name).asText())
              .collect(Collectors.joining(","));

      JsonNode unit =
          SharedCase.ask("newcombe-difference", Stream.of("x1,n1,x2,n2", line)).get("units").get(0);

      assertThat(unit.get("difference").asDouble())
          .isCloseTo(row.get("diff").asDouble(), within(1e-12));
      assertInterval(
          unit.get("interval"), row.get("ci"), expected.get("tolerance_table").asDouble());
    }
  }

  @Test
  void shouldReproduceGoodmanAndSisonGlaz() {
    JsonNode expected =
        SharedCase.named("intervals/c_multinomial_goodman_sisonglaz").expected().get("items");
    for (JsonNode item : expected) {
      Stream<String> counts =
          Arrays.stream(SharedCase.numbers(item.get("counts"))).mapToObj(c -> "" + (long) c);

      JsonNode grades =
          SharedCase.ask(
                  "multinomial-intervals",
                  Stream.concat(Stream.of("count"), counts),
                  "sison_glaz=multinomial_ci")
              .get("units")
              .get(0)
              .get("grades");

      String field = item.get("method").asText().replace('-', '_');
      double tolerance = 0.5 * Math.pow(10, -item.get("decimals").asInt());
      for (int k = 0; k < grades.size(); k++) {
        assertInterval(grades.get(k).get(field), item.get("ci95").get(k), tolerance + 1e-9);
      }
    }
  }

  /** The table holds some ends beyond 0 and 1, and some cut to them. */
  private static double cut(String end) {
    return Math.min(Math.max(Double.parseDouble(end), 0), 1);
  }

  private static void assertInterval(JsonNode interval, JsonNode ends, double tolerance) {
    assertThat(interval.get("low").asDouble()).isCloseTo(ends.get(0).asDouble(), within(tolerance));
    assertThat(interval.get("high").asDouble())
        .isCloseTo(ends.get(1).asDouble(), within(tolerance));
  }
}
