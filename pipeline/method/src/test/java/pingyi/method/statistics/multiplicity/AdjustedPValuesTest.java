package pingyi.method.statistics.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustedPValuesTest {
  // Benjamini and Hochberg 1995, section 3.3; R 4.2.2: p.adjust(p, method)
  private static final double[] P = {
    1e-04, 4e-04, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1
  };

  @ParameterizedTest
  @CsvSource({
    "BONFERRONI, 0.1425, 0.6885, 1",
    "HOLM, 0.114, 0.3213, 1",
    "HOCHBERG, 0.114, 0.3213, 1",
    "HOMMEL, 0.095, 0.3213, 1",
    "BENJAMINI_HOCHBERG, 0.035625, 0.0765, 0.581181818181818",
    "BENJAMINI_YEKUTIELI, 0.118211907883783, 0.253844517982018, 1",
  })
  void shouldAgreeWithR(AdjustedPValues method, double fourth, double ninth, double eleventh) {
    double[] adjusted = method.of(P);

    assertThat(adjusted[3]).isCloseTo(fourth, within(1e-12));
    assertThat(adjusted[8]).isCloseTo(ninth, within(1e-12));
    assertThat(adjusted[10]).isCloseTo(eleventh, within(1e-12));
  }

  @Property
  void shouldNeverLowerAPValueNorChangeTheOrder(
      @ForAll AdjustedPValues method,
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] p = given.stream().mapToDouble(Double::doubleValue).toArray();

    double[] adjusted = method.of(p);

    for (int i = 0; i < p.length; i++) {
      assertThat(adjusted[i]).isBetween(p[i] * (1 - 1e-12), 1.0);
      for (int j = 0; j < p.length; j++) {
        assertThat(p[i] <= p[j] || adjusted[i] >= adjusted[j]).isTrue();
      }
    }
  }

  @Property
  void shouldFindNoLessByTheBolderMethods(
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] p = given.stream().mapToDouble(Double::doubleValue).toArray();
    AdjustedPValues[] cautiousFirst = {
      AdjustedPValues.BONFERRONI,
      AdjustedPValues.HOLM,
      AdjustedPValues.HOCHBERG,
      AdjustedPValues.HOMMEL,
      AdjustedPValues.BENJAMINI_HOCHBERG
    };
    for (int i = 1; i < cautiousFirst.length; i++) {
      double[] cautious = cautiousFirst[i - 1].of(p);
      double[] bold = cautiousFirst[i].of(p);
      for (int k = 0; k < p.length; k++) {
        assertThat(bold[k]).isLessThanOrEqualTo(cautious[k] + 1e-12);
      }
    }
  }

  @Test
  void shouldRefuseWhatIsNoPValue() {
    assertThatThrownBy(() -> AdjustedPValues.HOLM.of(new double[] {0.1, 1.1}))
        .hasMessageContaining("1.1");
  }
}
