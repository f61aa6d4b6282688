package pingyi.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  @Test
  void shouldAgreeWithThePublishedExample() {
    // Benjamini and Hochberg 1995, section 3.3; R 4.2.2: p.adjust(p, "BH")
    double[] p = {
      1e-04, 4e-04, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1
    };
    double[] expected = {
      0.0015,
      0.003,
      0.0095,
      0.035625,
      0.0603,
      0.0638571428571429,
      0.0638571428571429,
      0.0645,
      0.0765,
      0.486,
      0.581181818181818,
      0.714875,
      0.753230769230769,
      0.813214285714286,
      1
    };

    double[] adjusted = FalseDiscovery.adjust(p);

    assertThat(adjusted).containsExactly(expected, within(1e-12));
  }

  @Test
  void shouldKeepTheOrderGiven() {
    assertThat(FalseDiscovery.adjust(new double[] {0.9, 0.001})).containsExactly(0.9, 0.002);
  }

  @Test
  void shouldAcceptAnEmptyFamily() {
    assertThat(FalseDiscovery.adjust(new double[0])).isEmpty();
  }
}
