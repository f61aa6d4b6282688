package pingyi.method.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentTableTest {
  @Test
  void shouldGiveWhatTheLibraryGivesHoweverOftenAndHoweverManyAreAsked() {
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i < 6_000; i++) {
        double freedom = 1 + i / 7.0;

        assertThat(StudentTable.exceededBy(freedom, 0.025))
            .isEqualTo(TDistribution.of(freedom).inverseSurvivalProbability(0.025));
      }
    }
    assertThat(StudentTable.exceededBy(3, 0.025)).isNotEqualTo(StudentTable.exceededBy(3, 0.05));
  }
}
