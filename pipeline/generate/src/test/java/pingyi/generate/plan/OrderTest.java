package pingyi.generate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
  private static final Order.Shares SHARES = new Order.Shares(0, 0, 0, 0, 0);

  @ParameterizedTest
  @CsvSource({"8, 1", "60, 1", "100, 2", "2000, 31", "50000, 781"})
  void shouldSpreadBranchesAndEventsOverInstitutions(int branches, int institutions) {
    Order order = new Order(1, branches, 2015, 10, 6, 0, 500, SHARES);

    assertThat(order.institutions()).isEqualTo(institutions);
    int sum = 0;
    for (int institution = 0; institution < institutions; institution++) {
      sum += order.branchesOf(institution);
    }
    assertThat(sum).isEqualTo(branches);
    assertThat(order.firstEventOf(0)).isZero();
    assertThat(order.firstEventOf(institutions)).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 10, 6, 0, 0",
    "60, 0, 1, 0, 0",
    "60, 5, 6, 0, 0",
    "60, 10, 9, 0, 0",
    "60, 10, 6, 7, 0",
    "60, 1, 1, 0, 3"
  })
  void shouldRefuseWhatCannotBe(int branches, int years, int scales, int quotas, int events) {
    assertThatThrownBy(() -> new Order(1, branches, 2015, years, scales, quotas, events, SHARES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldRefusePercentagesForShares() {
    assertThatThrownBy(() -> new Order.Shares(3, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Eight branches with many events: an event that does not fit becomes another one. */
  @Test
  void shouldLetManyEventsHappenToFewBranches() {
    Order order = new Order(1, 8, 2015, 10, 6, 0, 40, SHARES);

    Structure structure = InstitutionPlan.of(order, new RuleCatalogue(order), 0);

    assertThat(structure.institution().events().stream().map(event -> event.eventId()).distinct())
        .hasSize(40);
    assertThat(structure.institution().branchesIn(2024)).hasSizeGreaterThan(3);
  }
}
