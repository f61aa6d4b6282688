package pingyi.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalTableTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void shouldGiveWhatTheLibraryGivesHoweverOftenAndHoweverManyAreAsked() {
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i < 6_000; i++) {
        double probability = i / 6_000.0;

        assertThat(NormalTable.exceededBy(probability))
            .isEqualTo(NORMAL.inverseSurvivalProbability(probability));
        assertThat(NormalTable.fallenShortOfBy(probability))
            .isEqualTo(NORMAL.inverseCumulativeProbability(probability));
      }
    }
  }

  @Test
  void shouldRefuseWhatIsNoProbability() {
    assertThatThrownBy(() -> NormalTable.exceededBy(1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
