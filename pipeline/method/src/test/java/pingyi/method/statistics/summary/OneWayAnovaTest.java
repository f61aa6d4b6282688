package pingyi.method.statistics.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneWayAnovaTest {
  /**
   * NIST's Simon-Lesage sets: each treatment is its centre, then 0.1 below and above it in turn.
   */
  private static List<List<BigDecimal>> simonLesage(String leading, int replicates) {
    String[] centres = {"0.4", "0.3", "0.5", "0.3", "0.5", "0.3", "0.5", "0.3", "0.5"};
    BigDecimal tenth = new BigDecimal("0.1");
    List<List<BigDecimal>> groups = new ArrayList<>();
    for (String centre : centres) {
      BigDecimal middle = new BigDecimal(leading).add(new BigDecimal(centre));
      List<BigDecimal> group = new ArrayList<>(List.of(middle));
      for (int i = 1; i < replicates; i += 2) {
        group.add(middle.subtract(tenth));
        group.add(middle.add(tenth));
      }
      groups.add(group);
    }
    return groups;
  }

  // NIST StRD SmLs01 to SmLs09: 1, 7 or 13 leading digits that are the same; certified sums of
  // squares
  // between and within, F and R squared.
  @ParameterizedTest
  @CsvSource({
    "1, 21, 1.68, 1.8, 21, 0.482758620689655",
    "1, 201, 16.08, 18, 201, 0.471830985915493",
    "1, 2001, 160.08, 180, 2001, 0.470712773465067",
    "1000000, 21, 1.68, 1.8, 21, 0.482758620689655",
    "1000000, 201, 16.08, 18, 201, 0.471830985915493",
    "1000000, 2001, 160.08, 180, 2001, 0.470712773465067",
    "1000000000000, 21, 1.68, 1.8, 21, 0.482758620689655",
    "1000000000000, 201, 16.08, 18, 201, 0.471830985915493",
    "1000000000000, 2001, 160.08, 180, 2001, 0.470712773465067",
  })
  void shouldMeetTheCertifiedValuesHoweverManyDigitsLead(
      String leading, int replicates, double between, double within, double f, double rSquared) {
    OneWayAnova.Result result = OneWayAnova.of(simonLesage(leading, replicates));

    assertThat(result.ssBetween()).isEqualTo(between);
    assertThat(result.ssWithin()).isEqualTo(within);
    assertThat(result.f().orElseThrow()).isEqualTo(f);
    assertThat(result.rSquared().orElseThrow()).isCloseTo(rSquared, within(1e-15));
    assertThat(result.residualSd().orElseThrow()).isEqualTo(0.1);
  }

  @Test
  void shouldGiveNoFWithoutSpreadWithin() {
    List<List<BigDecimal>> groups =
        List.of(
            List.of(new BigDecimal("0.1"), new BigDecimal("0.1"), new BigDecimal("0.10")),
            List.of(new BigDecimal("0.3"), new BigDecimal("0.3")));

    OneWayAnova.Result result = OneWayAnova.of(groups);

    assertThat(result.ssWithin()).isZero();
    assertThat(result.f()).isEmpty();
    assertThat(result.rSquared()).hasValue(1.0);
  }

  @Test
  void shouldFindNothingBetweenEqualGroups() {
    List<BigDecimal> group = List.of(new BigDecimal("0.1"), new BigDecimal("0.7"), BigDecimal.ONE);

    OneWayAnova.Result result = OneWayAnova.of(List.of(group, group, group));

    assertThat(result.ssBetween()).isZero();
    assertThat(result.p()).hasValue(1.0);
  }

  @Test
  void shouldRefuseOneGroup() {
    assertThatThrownBy(() -> OneWayAnova.of(List.of(List.of(BigDecimal.ONE))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
