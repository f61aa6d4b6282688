package pingyi.dashboards.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.fixture.OfficeParts;

class DeckPrinterTest {
  private static final Briefing BRIEFING = FictionalBriefing.briefing();
  private static byte[] deck;

  @BeforeAll
  static void print() throws IOException {
    deck = new DeckPrinter().bytes(BRIEFING);
  }

  @Test
  void shouldPrintEverySlideWithItsTitleAndNotes() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
      // The long table takes three pages.
      assertThat(show.getSlides()).hasSize(BRIEFING.slides().size() + 2);
      for (int i = 0; i < BRIEFING.slides().size() - 2; i++) {
        XSLFSlide slide = show.getSlides().get(i);
        assertThat(slide.getTitle().replace("\n", "")).isEqualTo(BRIEFING.slides().get(i).title());
        assertThat(slide.getNotes().getPlaceholder(1).getText())
            .isEqualTo(BRIEFING.slides().get(i).notes());
      }
    }
  }

  @Test
  void shouldBeWide() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
      assertThat(show.getPageSize()).isEqualTo(new java.awt.Dimension(960, 540));
    }
  }

  @Test
  void shouldDescribeEveryFigureForReadersWhoDoNotSeeIt() throws IOException {
    Map<String, String> parts = parts(deck);
    String slides =
        String.join(
            "\n",
            parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("ppt/slides/slide"))
                .map(Map.Entry::getValue)
                .toList());

    for (Figure figure : BRIEFING.figures()) {
      assertThat(slides).contains("descr=\"" + figure.caption().altText() + "\"");
    }
  }

  @Test
  void shouldFollowTheSchemaInEveryPart() throws IOException {
    for (byte[] file : List.of(deck, PrintedDeck.in("zh-CN").file())) {
      OfficeParts parts = OfficeParts.of(file);

      assertThat(parts.faults()).isEmpty();
      assertThat(parts.kinds())
          .contains(
              "ppt/slides/slide\\d+\\.xml",
              "(ppt|xl)/charts/chart\\d+\\.xml",
              "xl/worksheets/sheet\\d+\\.xml",
              "docProps/core\\.xml",
              "docProps/app\\.xml",
              "(.*/)?_rels/[^/]*\\.rels",
              "\\[Content_Types]\\.xml");
    }
  }

  @Test
  void shouldDrawCountsAndLevelsAsChartsThatCanBeEdited() throws IOException {
    String charts =
        String.join(
            "\n",
            parts(deck).entrySet().stream()
                .filter(part -> part.getKey().startsWith("ppt/charts/"))
                .map(Map.Entry::getValue)
                .toList());

    assertThat(charts)
        .contains("<c:barDir val=\"col\"/>", "<c:barDir val=\"bar\"/>", "<c:lineChart>");
    // Years before and after a break are lines of their own, and gaps stay gaps.
    assertThat(charts).contains("<c:dispBlanksAs val=\"gap\"/>").doesNotContain("\"span\"");
  }

  @Test
  void shouldGiveEveryShapeOfASlideItsOwnNumber() throws IOException {
    parts(deck)
        .forEach(
            (name, content) -> {
              if (name.startsWith("ppt/slides/slide")) {
                List<String> ids = new ArrayList<>();
                Matcher matcher = Pattern.compile("cNvPr id=\"(\\d+)\"").matcher(content);
                while (matcher.find()) {
                  ids.add(matcher.group(1));
                }
                assertThat(ids).as(name).doesNotHaveDuplicates();
              }
            });
  }

  @Test
  void shouldPrintTheSameBytesTwice() throws IOException {
    assertThat(new DeckPrinter().bytes(FictionalBriefing.briefing())).isEqualTo(deck);
  }

  @Test
  void shouldLeaveNoPromptBehind() throws IOException {
    parts(deck)
        .forEach(
            (name, content) -> {
              assertThat(content).as(name).doesNotContain("Click to");
              if (name.startsWith("ppt/slides/")) {
                assertThat(content).as(name).doesNotContain("一句结论，至多两行", "<a:t></a:t>", "<a:t/>");
              }
            });
  }

  @Test
  void shouldNameAnEastAsianFontInTheTheme() throws IOException {
    assertThat(parts(deck).get("ppt/theme/theme1.xml"))
        .contains("<a:ea typeface=\"微软雅黑\"/>")
        .contains("<a:font script=\"Hans\" typeface=\"微软雅黑\"/>");
  }

  @Test
  void shouldEmbedTheDataOfANativeChart() throws IOException {
    Map<String, String> parts = parts(deck);

    assertThat(parts.keySet()).anyMatch(name -> name.matches("ppt/charts/chart\\d+\\.xml"));
    assertThat(parts.keySet()).anyMatch(name -> name.endsWith(".xlsx"));
  }

  @Test
  void shouldRefuseATitleOfThreeLines() {
    String title = "结论".repeat(40);
    Briefing briefing =
        new Briefing(
            FictionalBriefing.identity(),
            List.of(),
            List.of(),
            List.of(FictionalBriefing.slide(Slide.Kind.TEXT, title, "")),
            List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeckPrinter().bytes(briefing))
        .withMessageContaining("slide 1")
        .withMessageContaining(title);
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
