package pingyi.method.statistics.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class DetectableChangeTest {
  @Test
  void shouldBeTwelvePointsForThirtyBallotsASide() {
    // R: (qnorm(.975) + qnorm(.8)) * 17 * sqrt(2 / 30)
    assertThat(DetectableChange.of(0.95, 0.8).between(17, 30, 17, 30))
        .isCloseTo(12.29723, within(1e-4));
    assertThat(DetectableChange.of(0.95, 0.8).factor()).isCloseTo(2.801585, within(1e-6));
  }

  @Property
  void shouldBeFoundAtThePowerPromised(@ForAll @DoubleRange(min = 0.3, max = 0.95) double power) {
    double change = DetectableChange.of(0.95, power).atError(1);

    double found = NormalDistribution.of(change, 1).survivalProbability(1.959963984540054);

    assertThat(found).isCloseTo(power, within(1e-9));
  }
}
