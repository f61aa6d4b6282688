package pingyi.generate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pingyi.generate.model.OrganizationEvent;

/** Every weight here was worked out by hand. */
class DescentTest {
  /** A and B become C in 2018 with 10 and 30 voters; C splits into D and C in 2020. */
  private final Descent descent =
      new Descent(
          List.of(
              event("E1", "merged", 2018, "A", "C", 10),
              event("E1", "merged", 2018, "B", "C", 30),
              event("E2", "split", 2020, "C", "C", 0),
              event("E2", "split", 2020, "C", "D", 0)));

  @Test
  void shouldStandForItselfAfterTheLastEvent() {
    assertThat(descent.of("D", 2020))
        .isEqualTo(new Descent.Ancestors(Map.of("D", BigDecimal.ONE), "own"));
  }

  @Test
  void shouldInheritTheWholeBeforeASplit() {
    assertThat(weights("D", 2019)).isEqualTo(Map.of("C", 1.0));
    assertThat(descent.of("D", 2019).rule()).isEqualTo("split_inherited");
    assertThat(weights("C", 2018)).isEqualTo(Map.of("C", 1.0));
  }

  @Test
  void shouldGoThroughAChainOfEvents() {
    assertThat(weights("D", 2017)).isEqualTo(Map.of("A", 0.25, "B", 0.75));
    assertThat(descent.of("D", 2017).rule()).isEqualTo("merged_weighted");
  }

  @Test
  void shouldNameTheRuleThatAssumesMost() {
    Descent chain =
        new Descent(
            List.of(
                event("E1", "merged", 2018, "A", "C", 0),
                event("E1", "merged", 2018, "B", "C", 0),
                event("E2", "merged", 2020, "C", "E", 10),
                event("E2", "merged", 2020, "D", "E", 30)));

    assertThat(chain.of("E", 2019).rule()).isEqualTo("merged_weighted");
    assertThat(chain.of("E", 2017).rule()).isEqualTo("merged_equal");
  }

  private Map<String, Double> weights(String organizationId, int year) {
    Map<String, Double> weights = new java.util.TreeMap<>();
    descent
        .of(organizationId, year)
        .weights()
        .forEach((ancestor, weight) -> weights.put(ancestor, weight.doubleValue()));
    return weights;
  }

  private static OrganizationEvent event(
      String id, String kind, int year, String from, String to, int weight) {
    return new OrganizationEvent(
        id,
        kind,
        LocalDate.of(year, 5, 1),
        from,
        Optional.of(to),
        Optional.of(weight).filter(each -> each > 0),
        "");
  }
}
