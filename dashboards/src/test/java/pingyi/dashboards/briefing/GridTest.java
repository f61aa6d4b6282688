package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;

/** A long table makes its rows when they are asked for, and no row of another width. */
class GridTest {
  private static final List<Head> HEADS =
      List.of(new Head("年度", Format.PLAIN, "year"), new Head("支部", Format.TEXT, "branch"));

  @Test
  void shouldMakeARowOnlyWhenItIsAskedFor() {
    AtomicInteger made = new AtomicInteger();

    Grid grid =
        Grid.over(
            HEADS,
            List.of(2023, 2024),
            year -> {
              made.incrementAndGet();
              return List.of(year, "甲");
            });

    assertThat(grid.rows()).hasSize(2);
    assertThat(made).hasValue(0);
    assertThat(grid.rows().get(1)).containsExactly(2024, "甲");
    assertThat(grid.rows().subList(0, 1)).containsExactly(List.of(2023, "甲"));
    assertThat(made).hasValue(2);
  }

  @Test
  void shouldRefuseARowThatDoesNotFitItsHeadings() {
    Grid grid = Grid.over(HEADS, List.of(2023), List::of);

    assertThatThrownBy(() -> grid.rows().get(0)).hasMessageContaining("1 cells under 2 headings");
    assertThatThrownBy(() -> new Grid(HEADS, List.of(List.of(2023))))
        .hasMessageContaining("1 cells under 2 headings");
  }

  @Test
  void shouldFindAColumnByWhatItHolds() {
    Grid grid = new Grid(HEADS, List.of());

    assertThat(grid.column("branch")).isEqualTo(1);
    assertThat(grid.column("score")).isEqualTo(-1);
  }
}
