package pingyi.generate.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  private final Ranking ranking = new Ranking();

  @Test
  void shouldRankEqualScoresEqually() {
    for (String score : List.of("90.00", "95.00", "90.00", "80.00")) {
      ranking.add("2020", new BigDecimal(score));
    }
    ranking.add("2021", new BigDecimal("99.00"));

    assertThat(ranking.rank("2020", new BigDecimal("95.00"))).isEqualTo(1);
    assertThat(ranking.rank("2020", new BigDecimal("90.00"))).isEqualTo(2);
    assertThat(ranking.rank("2020", new BigDecimal("80.00"))).isEqualTo(4);
  }

  @Test
  void shouldRefuseToRankBeforeAllIsCounted() {
    ranking.add("2020", BigDecimal.TEN);
    ranking.rank("2020", BigDecimal.TEN);

    assertThatThrownBy(() -> ranking.add("2020", BigDecimal.ONE))
        .isInstanceOf(IllegalStateException.class);
  }
}
