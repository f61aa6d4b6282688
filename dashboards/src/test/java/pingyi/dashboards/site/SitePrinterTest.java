package pingyi.dashboards.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;
import pingyi.dashboards.workbook.FictionalBriefing;

/**
 * The page stands alone, holds every fact in both languages and runs nothing that came from data.
 */
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
    JsonNode told = facts(printed(BRIEFING)).get("told");

    assertThat(told.get("figures")).hasSize(7);
    assertThat(told.get("words").get("nav.compare").get("@"))
        .extracting(JsonNode::asText)
        .containsExactly("对比", "Comparison");
    assertThat(told.get("figures").get(1).get("rows").get(20).get("values").get(0).isNull())
        .isTrue();
  }

  @Test
  void shouldHoldTheDataOfEveryFigureAsATable() throws IOException {
    JsonNode figures = facts(printed(BRIEFING)).get("told").get("figures");

    for (int at = 0; at < BRIEFING.figures().size(); at++) {
      Figure figure = BRIEFING.figures().get(at);
      JsonNode data = figures.get(at).get("data");
      assertThat(data.get("rows").asInt()).isEqualTo(figure.data().rows().size());
      assertThat(data.get("columns")).hasSize(figure.data().heads().size());
    }
  }

  @Test
  void shouldTellWhatIsAlikeOnceAndTheRestInPairs() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode chinese = mapper.readTree("{\"a\":[1,2],\"b\":\"支部\",\"c\":[\"甲\"]}");
    JsonNode english = mapper.readTree("{\"a\":[1,2],\"b\":\"branch\",\"c\":[\"A\",\"B\"]}");

    assertThat(Tongues.merge(chinese, english))
        .isEqualTo(
            mapper.readTree(
                "{\"a\":[1,2],\"b\":{\"@\":[\"支部\",\"branch\"]},"
                    + "\"c\":{\"@\":[[\"甲\"],[\"A\",\"B\"]]}}"));
  }

  @Test
  void shouldWriteATableByColumns() throws IOException {
    Grid grid =
        new Grid(
            List.of(new Head("支部", Format.TEXT, "branch"), new Head("得分", Format.SCORE, "score")),
            List.of(
                Arrays.asList("甲", 1.23456789),
                Arrays.asList("乙", null),
                Arrays.asList("甲", 90.0)));

    assertThat(Columns.of(grid).get("columns").toString())
        .isEqualTo(
            "[{\"key\":\"branch\",\"label\":\"支部\",\"format\":\"TEXT\",\"texts\":[\"甲\",\"乙\"],\"at\":[0,1,0]},"
                + "{\"key\":\"score\",\"label\":\"得分\",\"format\":\"SCORE\",\"numbers\":[1.234568,null,90]}]");
  }

  @Test
  void shouldEscapeWhateverComesFromData() throws IOException {
    Briefing.Identity real = BRIEFING.identity();
    Briefing hostile =
        new Briefing(
            new Briefing.Identity(
                "</title><script>alert(1)</script>",
                real.institution(),
                real.asOf(),
                real.years(),
                real.versionId(),
                real.footer(),
                real.language()),
            List.of("</script><img src=x onerror=alert(1)>", "<!--<script>"),
            List.of(),
            List.of(),
            List.of());

    String page = printed(hostile);

    assertThat(matches("</script>", page)).hasSize(3);
    assertThat(markup(page)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    assertThat(facts(page).get("told").get("conclusions").get("@").get(0).get(0).asText())
        .isEqualTo("</script><img src=x onerror=alert(1)>");
  }

  @Test
  void shouldMakeEqualBytesOfEqualBriefings() throws IOException {
    assertThat(printed(BRIEFING)).isEqualTo(printed(FictionalBriefing.chinese()));
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
    new SitePrinter().print(briefing, FictionalBriefing.english(), file);
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
