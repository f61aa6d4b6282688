package pingyi.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How soon a page shows something: what pipeline/benchmarks/page-loading measures. The page is
 * named by the property {@code pingyi.page}.
 */
@EnabledIfSystemProperty(named = "pingyi.page", matches = ".+")
class PageLoadingTest {
  private static final int ROUNDS = 5;
  private static final long LARGEST = 5_000_000;
  private static final double SLOWEST_SECONDS = 1.5;

  @Test
  void shouldShowALargePageSoon() throws Exception {
    Path page = Path.of(System.getProperty("pingyi.page"));
    List<Double> paints = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    try (Chromium browser = Chromium.start(Chromium.installed().orElseThrow())) {
      DevTools tools = browser.tools();
      for (int round = 0; round < ROUNDS; round++) {
        tools.send("Page.navigate", Map.of("url", "about:blank"));
        tools.await("location.href === 'about:blank'");
        tools.send("Page.navigate", Map.of("url", page.toUri().toString()));
        tools.await("performance.getEntriesByName('first-contentful-paint').length");
        tools.await("document.documentElement.dataset.ready");
        paints.add(
            tools
                    .evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                    .asDouble()
                / 1000);
        ready.add(
            tools
                    .evaluate(
                        "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
                    .asDouble()
                / 1000);
      }
    }
    paints.sort(null);
    ready.sort(null);
    System.out.printf(
        "%,d bytes; first contentful paint %.2f s (%.2f to %.2f), page ready %.2f s, %d rounds%n",
        Files.size(page),
        paints.get(ROUNDS / 2),
        paints.get(0),
        paints.get(ROUNDS - 1),
        ready.get(ROUNDS / 2),
        ROUNDS);

    assertThat(Files.size(page)).isLessThan(LARGEST);
    assertThat(paints.get(ROUNDS / 2)).isLessThan(SLOWEST_SECONDS);
  }
}
