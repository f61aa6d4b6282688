package pingyi.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.briefing.Figure.Emphasis;
import pingyi.dashboards.briefing.Grid.Format;

class ThemeTest {
  @Test
  void shouldKeepNumbersReadableOnEveryShade() {
    for (Color step : Theme.STEPS) {
      assertThat(Theme.contrast(step, Theme.on(step))).isGreaterThan(4.5);
    }
  }

  @Test
  void shouldKeepWordsReadableAndMarksVisible() {
    assertThat(Arrays.stream(Emphasis.values()).map(Theme::words))
        .allSatisfy(color -> assertThat(Theme.contrast(color, Color.WHITE)).isGreaterThan(4.5));
    assertThat(Arrays.stream(Emphasis.values()).map(Theme::color))
        .allSatisfy(color -> assertThat(Theme.contrast(color, Color.WHITE)).isGreaterThan(3));
  }

  @Test
  void shouldGiveEveryLayerItsOwnColour() {
    for (int count = 1; count <= 8; count++) {
      assertThat(Theme.layers(count)).hasSize(count).doesNotHaveDuplicates();
    }
  }

  @Test
  void shouldPrintNumbersAsTheTablesDo() {
    assertThat(Numerals.print(-2.04, Format.CHANGE)).isEqualTo("−2.0");
    assertThat(Numerals.print(-0.01, Format.CHANGE)).isEqualTo("0.0");
    assertThat(Numerals.print(1.26, Format.CHANGE)).isEqualTo("+1.3");
    assertThat(Numerals.print(0.815, Format.SHARE)).isEqualTo("81.5%");
    assertThat(Numerals.print(12345, Format.COUNT)).isEqualTo("12,345");
    assertThat(Numerals.print(2024, Format.PLAIN)).isEqualTo("2024");
  }
}
