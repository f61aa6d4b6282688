package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunnelDotsTest {
  @Test
  void shouldDrawAllOfFew() {
    List<Integer> few = numbers(FunnelDots.MOST);

    assertThat(FunnelDots.of(few, List.of())).isEqualTo(few);
  }

  @Test
  void shouldDrawTheFarthestOutsideAndKeepBothEnds() {
    // given many, of which every hundredth lies outside, the highest the farthest
    List<Integer> many = numbers(48_000);
    List<Integer> outside =
        many.stream().filter(one -> one % 100 == 50).sorted((a, b) -> b - a).toList();

    List<Integer> drawn = FunnelDots.of(many, outside);

    assertThat(drawn).hasSize(FunnelDots.MOST).isSorted().contains(0, 47_999);
    assertThat(drawn).containsAll(outside.subList(0, FunnelDots.MOST / 2));
    assertThat(drawn).doesNotContain(outside.get(FunnelDots.MOST / 2));
    // and the others lie at even steps
    List<Integer> inside = drawn.stream().filter(one -> one % 100 != 50).toList();
    assertThat(inside.stream().filter(one -> one < 24_000).count()).isBetween(120L, 130L);
  }

  @Test
  void shouldFillTheRoomWhereNothingLiesOutside() {
    assertThat(FunnelDots.of(numbers(2_000), List.of())).hasSize(FunnelDots.MOST);
  }

  private static List<Integer> numbers(int most) {
    return IntStream.range(0, most).boxed().toList();
  }
}
