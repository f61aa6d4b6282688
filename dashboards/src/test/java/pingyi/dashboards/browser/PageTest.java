package pingyi.dashboards.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.dashboards.briefing.BriefingBuilder;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.dashboards.site.SitePrinter;

/** Every view of the page in a real browser: it draws, obeys, says no error and asks nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
  private @Nullable Chromium browser;
  private String page = "";

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Optional<Path> program = Chromium.installed();
    if (program.isEmpty()) {
      String why =
          "PageTest is left out: no chromium on the path (Debian: apt-get install chromium)";
      System.err.println(why);
      Assumptions.abort(why);
    }
    Path file = folder.resolve("site/index.html");
    BriefingBuilder version =
        BriefingBuilder.of(FictionalVersion.ID, FictionalVersion.tables(), null);
    new SitePrinter()
        .print(version.tell(Locale.SIMPLIFIED_CHINESE), version.tell(Locale.ENGLISH), file);
    page = file.toUri().toString();
    browser = Chromium.start(program.get());
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    if (browser != null) {
      browser.close();
    }
  }

  /** After every test: nothing was logged as an error, nothing was asked of anybody. */
  @AfterEach
  void shouldHaveBeenQuiet() {
    DevTools tools = tools();
    assertThat(tools.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(tools.events("Runtime.consoleAPICalled"))
        .filteredOn(event -> event.get("type").asText().matches("error|warning|assert"))
        .isEmpty();
    assertThat(tools.events("Log.entryAdded"))
        .filteredOn(event -> event.get("entry").get("level").asText().equals("error"))
        .isEmpty();
    assertThat(tools.events("Network.requestWillBeSent"))
        .extracting(event -> event.get("request").get("url").asText())
        .isNotEmpty()
        .allMatch(url -> url.equals(page) || url.startsWith(page + "#") || url.startsWith("data:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "branch", "compare", "ballots", "problems", "quality", "method"})
  void shouldOpenEveryViewInBothLanguages(String view) throws Exception {
    for (String language : List.of("zh-CN", "en")) {
      open("#/" + view + (language.equals("en") ? "?lang=en" : ""));

      assertThat(text("document.documentElement.lang")).isEqualTo(language);
      assertThat(text("document.querySelector('h2').textContent")).isNotBlank();
      assertThat(number("document.querySelectorAll('nav [aria-current=page]').length"))
          .isEqualTo(1);
      assertThat(text("document.getElementById('main').textContent"))
          .doesNotContain("undefined", "NaN", "[object");
      assertThat(
              list(
                  "[...document.querySelectorAll('.chart')].filter(c => !c.querySelector('path,circle,rect')).map(c => c.ariaLabel)"))
          .isEmpty();
      if (language.equals("zh-CN") || view.isEmpty()) {
        // The markup is the same in both languages, and a check takes seconds.
        assertThat(list(VIOLATIONS)).isEmpty();
      }
    }
  }

  @Test
  void shouldShowTheDataOfEveryChartAsATable() throws Exception {
    for (String view : List.of("", "compare", "ballots", "problems")) {
      open("#/" + view);
      int figures = number("document.querySelectorAll('div.figure').length");
      tools()
          .evaluate("document.querySelectorAll('details.facts summary').forEach(s => s.click())");
      tools()
          .await(
              "document.querySelectorAll('details.facts[open] table.data tbody tr').length >= "
                  + figures);
      assertThat(
              number(
                  "[...document.querySelectorAll('div.figure')].filter(f => !f.querySelector('details table.data tbody tr')).length"))
          .isZero();
    }
  }

  @Test
  void shouldSwitchTheLanguageAndStayWhereItIs() throws Exception {
    open("#/compare");

    click("#languages [lang=en]");

    assertThat(text("document.querySelector('h2').textContent")).isEqualTo("Comparison");
    assertThat(text("location.hash")).isEqualTo("#/compare?lang=en");
    assertThat(text("document.activeElement.lang")).isEqualTo("en");
    click("#languages [lang=zh-CN]");
    assertThat(text("document.querySelector('h2').textContent")).isEqualTo("对比");
  }

  @Test
  void shouldShowTheBranchThatIsChosen() throws Exception {
    open("#/branch");
    String wanted = text("document.querySelectorAll('#branch-pick option')[3].textContent");

    tools()
        .evaluate(
            "{const p = document.getElementById('branch-pick'); p.selectedIndex = 3; p.dispatchEvent(new Event('change'))}");
    tools().await("document.querySelector('h3.name').textContent === '" + wanted + "'");

    assertThat(text("location.hash")).startsWith("#/branch/");
    assertThat(text("document.activeElement.id")).isEqualTo("branch-pick");
    assertThat(number("document.querySelectorAll('.view table.data').length")).isGreaterThan(1);
  }

  @Test
  void shouldOpenABranchByItsId() throws Exception {
    open("#/branch");
    String id = text("document.querySelectorAll('#branch-pick option')[1].value");
    String name = text("document.querySelectorAll('#branch-pick option')[1].textContent");

    open("#/branch/" + id);

    assertThat(text("document.querySelector('h3.name').textContent")).isEqualTo(name);
    assertThat(
            list(
                "[...new Set([...document.querySelectorAll('.view table.data')].flatMap(t => {"
                    + "const at = [...t.tHead.rows[0].cells].findIndex(c => c.textContent.startsWith('编号'));"
                    + "return at < 0 ? [] : [...t.tBodies[0].rows].map(r => r.cells[at].textContent)}))]"))
        .containsExactly(id);
  }

  @Test
  void shouldSortATableByNumberAndLeaveNothingLast() throws Exception {
    open("#/compare");
    String head =
        "[...document.querySelectorAll('.comparison th[scope=col]')].find(h => h.textContent.startsWith('得分'))";
    String cells =
        "(h => [...document.querySelector('.comparison tbody').rows].map(r => r.cells[h.cellIndex].textContent))("
            + head
            + ")";

    tools().evaluate(head + ".querySelector('button').click()");

    assertThat(text(head + ".ariaSort")).isEqualTo("ascending");
    assertSorted(list(cells), 1);
    tools().evaluate(head + ".querySelector('button').click()");
    assertSorted(list(cells), -1);
    assertThat(text("document.getElementById('said').textContent")).contains("得分");
  }

  @Test
  void shouldKeepToThePeersThatAreChosen() throws Exception {
    open("#/compare");
    int all = number("document.querySelectorAll('.comparison tbody tr').length");
    String peer = text("document.querySelectorAll('#compare-peer option')[1].value");

    tools()
        .evaluate(
            "{const p = document.getElementById('compare-peer'); p.selectedIndex = 1; p.dispatchEvent(new Event('change'))}");

    assertThat(number("document.querySelectorAll('.comparison tbody tr').length"))
        .isBetween(1, all - 1);
    assertThat(text("document.getElementById('compare-peer').value")).isEqualTo(peer);
  }

  @Test
  void shouldBeUsedWithKeysAlone() throws Exception {
    open("#/");
    tools().press("Tab", 9);
    assertThat(text("document.activeElement.className")).isEqualTo("skip");
    for (int press = 0; press < 4; press++) {
      tools().press("Tab", 9);
    }
    String aimed = text("document.activeElement.getAttribute('href')");
    assertThat(aimed).isEqualTo("#/branch");
    tools().press("Enter", 13);
    tools().evaluate("document.activeElement.click()");
    tools().await("location.hash === '#/branch'");
  }

  @Test
  void shouldPrintWithoutTheFrame() throws Exception {
    open("#/");
    tools().send("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertThat(text("getComputedStyle(document.getElementById('nav')).display"))
          .isEqualTo("none");
    } finally {
      tools().send("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  private static void assertSorted(List<String> cells, int direction) {
    double before = direction * Double.NEGATIVE_INFINITY;
    boolean ended = false;
    for (String cell : cells) {
      if (cell.equals("—")) {
        ended = true;
      } else {
        double value = Double.parseDouble(cell);
        assertThat(ended).as("a number after nothing").isFalse();
        assertThat(direction * value).isGreaterThanOrEqualTo(direction * before);
        before = value;
      }
    }
    assertThat(cells).hasSizeGreaterThan(5);
  }

  private static final String VIOLATIONS =
      "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
          + ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')))";

  private void open(String hash) throws IOException, InterruptedException {
    tools().send("Page.navigate", Map.of("url", "about:blank"));
    tools().await("location.href === 'about:blank'");
    tools().send("Page.navigate", Map.of("url", page + hash));
    tools().await("document.documentElement && document.documentElement.dataset.ready");
    tools().evaluate(axe());
  }

  private static String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PageTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + ";0";
    }
  }

  private void click(String selector) throws IOException {
    tools().evaluate("document.querySelector('" + selector + "').click()");
  }

  private DevTools tools() {
    return Objects.requireNonNull(browser).tools();
  }

  private String text(String expression) throws IOException {
    return tools().evaluate(expression).asText();
  }

  private int number(String expression) throws IOException {
    return tools().evaluate(expression).asInt();
  }

  private List<String> list(String expression) throws IOException {
    JsonNode values = tools().evaluate(expression);
    return java.util.stream.StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
