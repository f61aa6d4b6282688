package pingyi.dashboards.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.workbook.FictionalBriefing;

/** The page stands alone, holds every fact as a table and runs nothing that came from data. */
class SitePrinterTest {
  private static final Briefing BRIEFING = FictionalBriefing.chinese();

  @TempDir Path folder;

  @Test
  void shouldBeOneFile() throws IOException {
    printed(BRIEFING);

    try (Stream<Path> files = Files.list(folder.resolve("site"))) {
      assertThat(files).containsExactly(folder.resolve("site/index.html"));
    }
  }

  @Test
  void shouldFetchNothing() throws IOException {
    String page = printed(BRIEFING);

    assertThat(page)
        .contains(
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:");
    assertThat(
            matches("(?i)(?:src|href|action)\\s*=\\s*[\"']?(?:https?:)?//[^\"' ]*", markup(page)))
        .isEmpty();
    assertThat(matches("(?i)@import|url\\(|<iframe|<object|<embed|<form", markup(page))).isEmpty();
  }

  @Test
  void shouldHoldFactsThatParse() throws IOException {
    JsonNode facts = facts(printed(BRIEFING));

    assertThat(facts.get("figures")).hasSize(7);
    assertThat(facts.get("branches")).hasSize(22);
    assertThat(facts.get("words").get("kind.heat").asText()).isEqualTo("各年得分");
    assertThat(facts.get("figures").get(1).get("rows").get(20).get("values").get(0).isNull())
        .isTrue();
  }

  @Test
  void shouldShowTheDataOfEveryFigureAsATable() throws IOException {
    String page = printed(BRIEFING);

    for (Figure figure : BRIEFING.figures()) {
      String details = "<details class=\"facts\" data-figure=\"" + figure.id() + "\">";
      assertThat(page).contains(details);
      String table = page.substring(page.indexOf(details));
      table = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
      assertThat(matches("<tr>", table)).hasSize(figure.data().rows().size());
    }
  }

  @Test
  void shouldEscapeWhateverComesFromData() throws IOException {
    String page = printed(BRIEFING);

    assertThat(markup(page))
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;");
    assertThat(matches("</script>", page)).hasSize(3);
    assertThat(page).doesNotContain("长".repeat(401));
  }

  @Test
  void shouldEscapeLabelsInsideTheFacts() throws IOException {
    Briefing hostile =
        new Briefing(
            BRIEFING.identity(),
            List.of(),
            List.of(
                new Figure.Heat(
                    "heat",
                    new Figure.Caption("<!--<script>", "", "", "\" onload=\"x"),
                    BRIEFING.figures().get(1).data(),
                    List.of("2024年"),
                    List.of(new Figure.HeatRow("</script><b>\u2028", List.of(1d))),
                    List.of())),
            List.of(),
            List.of());

    String page = printed(hostile);

    assertThat(matches("</script>", page)).hasSize(3);
    assertThat(facts(page).get("branches").get(0).asText()).isEqualTo("</script><b>\u2028");
    assertThat(page).doesNotContain("\" onload=\"x");
  }

  @Test
  void shouldShowMissingValuesAsADashNeverAsZero() {
    assertThat(Shown.of(null, Format.SCORE)).isEqualTo("—");
    assertThat(Shown.of(Double.NaN, Format.COUNT)).isEqualTo("—");
  }

  @Test
  void shouldWriteNumbersByTheirMeaning() {
    assertThat(Shown.of(1234, Format.COUNT)).isEqualTo("1,234");
    assertThat(Shown.of(2024, Format.PLAIN)).isEqualTo("2024");
    assertThat(Shown.of(87.649, Format.SCORE)).isEqualTo("87.6");
    assertThat(Shown.of(2.1, Format.CHANGE)).isEqualTo("+2.1");
    assertThat(Shown.of(-2.1, Format.CHANGE)).isEqualTo("−2.1");
    assertThat(Shown.of(-0.04, Format.CHANGE)).isEqualTo("0.0");
    assertThat(Shown.of(.642, Format.SHARE)).isEqualTo("64.2%");
    assertThat(Shown.of(.01899, Format.STATISTIC)).isEqualTo("0.0190");
  }

  @Test
  void shouldMakeEqualBytesOfEqualBriefings() throws IOException {
    assertThat(printed(BRIEFING)).isEqualTo(printed(FictionalBriefing.chinese()));
  }

  @Test
  void shouldSpeakTheLanguageOfTheBriefing() throws IOException {
    assertThat(printed(BRIEFING)).contains("<html lang=\"zh-CN\">").contains("查看数据");
    assertThat(printed(FictionalBriefing.english()))
        .contains("<html lang=\"en\">")
        .contains("Show the data")
        .doesNotContain("查看数据");
  }

  @Test
  void shouldFillEverySlotAndTranslateEveryWord() throws IOException {
    assertThat(markup(printed(BRIEFING))).doesNotContain("{{");
    var chinese = java.util.ResourceBundle.getBundle("pingyi.dashboards.site.words", Locale.ROOT);
    var english =
        java.util.ResourceBundle.getBundle("pingyi.dashboards.site.words", Locale.ENGLISH);
    for (String key : chinese.keySet()) {
      assertThat(english.getString(key)).as(key).doesNotContainPattern("[\\u4e00-\\u9fff]");
    }
  }

  private String printed(Briefing briefing) throws IOException {
    Path file = folder.resolve("site/index.html");
    new SitePrinter().print(briefing, file);
    String kept = System.getProperty("pingyi.keep");
    if (kept != null && briefing.figures().size() > 1) {
      String name = briefing.identity().language().getLanguage() + ".html";
      Files.copy(file, Path.of(kept, name), StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.readString(file);
  }

  /** The page without its scripts. */
  private static String markup(String page) {
    return page.replaceAll("(?s)<script.*?</script>", "");
  }

  private static JsonNode facts(String page) throws IOException {
    String open = "<script type=\"application/json\" id=\"facts\">";
    int from = page.indexOf(open) + open.length();
    return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
