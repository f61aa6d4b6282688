package pingyi.dashboards.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.briefing.Figure;

/**
 * The script draws a figure by a function of its kind's name; a kind without one stays empty. Heat
 * is a table.
 */
class FigureKindsTest {
  @Test
  void shouldHaveAFunctionForEveryKindOfFigure() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SitePrinter.class.getResourceAsStream("charts.js"))) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              Arrays.stream(Figure.class.getPermittedSubclasses())
                  .filter(kind -> kind != Figure.Heat.class)
                  .map(kind -> kind.getSimpleName().toLowerCase(Locale.ROOT)))
          .isNotEmpty()
          .allSatisfy(kind -> assertThat(script).contains("\n  " + kind + "(figure"));
    }
  }
}
