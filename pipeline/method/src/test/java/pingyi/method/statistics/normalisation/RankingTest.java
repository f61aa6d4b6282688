package pingyi.method.statistics.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void shouldRankTiedBranchesByEachConvention() {
    double[] scores = {90, 80, 80, 70};

    assertThat(Ranking.COMPETITION.falling(scores)).containsExactly(1, 2, 2, 4);
    assertThat(Ranking.AVERAGE.falling(scores)).containsExactly(1, 2.5, 2.5, 4);
    assertThat(Ranking.HIGHEST.falling(scores)).containsExactly(1, 3, 3, 4);
    assertThat(Ranking.DENSE.falling(scores)).containsExactly(1, 2, 2, 3);
    assertThat(Ranking.COMPETITION.rising(scores)).containsExactly(4, 2, 2, 1);
  }

  @Property
  void shouldShareOutAllPlaces(@ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> given) {
    double[] values = given.stream().mapToDouble(Integer::doubleValue).toArray();
    int n = values.length;

    double[] rising = Ranking.AVERAGE.rising(values);
    double[] falling = Ranking.AVERAGE.falling(values);

    assertThat(Arrays.stream(rising).sum()).isEqualTo(n * (n + 1) / 2.0);
    for (int i = 0; i < n; i++) {
      assertThat(rising[i] + falling[i]).isEqualTo(n + 1);
    }
  }

  @Test
  void shouldPlaceOneBranchAndNone() {
    assertThat(Ranking.DENSE.rising(new double[] {5})).containsExactly(1);
    assertThat(Ranking.DENSE.rising(new double[0])).isEmpty();
  }
}
