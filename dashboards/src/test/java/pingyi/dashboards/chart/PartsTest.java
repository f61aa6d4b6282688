package pingyi.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void shouldGiveTheLargestRemaindersOneMore() {
    assertThat(Parts.percents(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0))).containsExactly(34, 33, 33);
    assertThat(Parts.percents(List.of(0.126, 0.126, 0.748))).containsExactly(13, 12, 75);
    assertThat(Parts.percents(List.of(0.29, 0.71))).containsExactly(29, 71);
    assertThat(Parts.percents(List.of(0.0, 1.0))).containsExactly(0, 100);
  }

  @Test
  void shouldAddUpToOneHundredAndStayWithinOnePercent() {
    Random random = new Random(7);
    for (int trial = 0; trial < 2_000; trial++) {
      int[] votes =
          IntStream.range(0, 2 + random.nextInt(5)).map(i -> random.nextInt(60)).toArray();
      int all = IntStream.of(votes).sum();
      if (all == 0) {
        continue;
      }
      List<Double> shares = IntStream.of(votes).mapToObj(each -> (double) each / all).toList();

      List<Integer> percents = Parts.percents(shares);

      assertThat(percents.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
      for (int i = 0; i < votes.length; i++) {
        assertThat(Math.abs(percents.get(i) - shares.get(i) * 100)).isLessThan(1);
      }
    }
  }
}
