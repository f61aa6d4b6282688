package pingyi.dashboards.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Mention;
import pingyi.dashboards.briefing.PrintedNumber;
import pingyi.warehouse.cite.CitedCells;

/** Reads the printed deck and holds what it shows against the tables. */
class ReadBackTest {
  private static final Pattern TOKEN = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  /** Every cited number stands on its page, and the tables come to it. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void shouldShowEveryCitedNumberAsTheTablesHaveIt(String language) throws IOException {
    Briefing briefing = PrintedDeck.in(language).briefing();
    CitedCells cells = new CitedCells(PrintedDeck.in(language).tables());
    int checked = 0;
    try (XMLSlideShow show = show(language)) {
      for (int page = 0; page < briefing.slides().size(); page++) {
        String said = text(show.getSlides().get(page));
        String id = briefing.slides().get(page).id();
        for (Mention mention : briefing.trace().slides().getOrDefault(id, List.of())) {
          OptionalDouble stored = cells.number(mention.citation());
          assertThat(said).as(mention.id()).contains(mention.text());
          assertThat(PrintedNumber.prints(mention.text(), stored.orElseThrow()))
              .as(mention + " is " + stored)
              .isTrue();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  /** No table of the deck shows a number that is neither cited, a year nor the table's own. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void shouldShowNoOtherNumberInItsTables(String language) throws IOException {
    Briefing briefing = PrintedDeck.in(language).briefing();
    try (XMLSlideShow show = show(language)) {
      for (int page = 0; page < briefing.slides().size(); page++) {
        Briefing.Slide slide = briefing.slides().get(page);
        if (Set.of("terms", "structure-history", "actions").contains(slide.id())) {
          continue;
        }
        Set<String> cited = new HashSet<>();
        briefing
            .trace()
            .slides()
            .getOrDefault(slide.id(), List.of())
            .forEach(one -> TOKEN.matcher(one.text()).results().forEach(n -> cited.add(n.group())));
        for (String cell : cells(show.getSlides().get(page))) {
          TOKEN
              .matcher(cell.replaceAll("(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,%]\\d)", ""))
              .results()
              .map(found -> found.group())
              .filter(number -> !number.equals("0"))
              .forEach(number -> assertThat(cited).as(slide.id() + ": " + cell).contains(number));
        }
      }
    }
  }

  private static XMLSlideShow show(String language) throws IOException {
    return PrintedDeck.in(language).open();
  }

  private static String text(XSLFSlide slide) {
    return String.join(
        "\n",
        slide.getShapes().stream()
            .flatMap(ReadBackTest::texts)
            .map(text -> text.replace("\n", "").replace("\u000b", ""))
            .toList());
  }

  private static Stream<String> texts(XSLFShape shape) {
    if (shape instanceof XSLFGroupShape group) {
      return group.getShapes().stream().flatMap(ReadBackTest::texts);
    }
    if (shape instanceof XSLFTable table) {
      return cells(table).stream();
    }
    return shape instanceof XSLFTextShape text ? Stream.of(text.getText()) : Stream.of();
  }

  private static List<String> cells(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTable.class::isInstance)
        .flatMap(shape -> cells((XSLFTable) shape).stream())
        .toList();
  }

  private static List<String> cells(XSLFTable table) {
    List<String> cells = new ArrayList<>();
    for (XSLFTableRow row : table.getRows().subList(1, table.getRows().size())) {
      for (XSLFTableCell cell : row.getCells()) {
        cells.add(cell.getText());
      }
    }
    return cells;
  }
}
