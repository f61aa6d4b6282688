package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.cite.CitedCells;
import pingyi.warehouse.read.TableSet;

/** Every number of the deck has an id, and its cells come to what is printed. */
class CitedNumbersTest {
  private static final Pattern TOKEN = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  private record Case(TableSet tables, Briefing briefing) {}

  private static final List<Case> CASES =
      Stream.of(
              FictionalVersion.tables(),
              Variations.withoutBallots(),
              Variations.withoutScores(),
              Variations.large())
          .flatMap(
              tables ->
                  Stream.of(
                      new Case(tables, Readers.chinese(tables)),
                      new Case(tables, Readers.english(tables))))
          .toList();

  static List<Case> cases() {
    return CASES;
  }

  private static List<Mention> all(Briefing briefing) {
    List<Mention> all = new ArrayList<>();
    briefing.trace().findings().forEach(finding -> all.addAll(finding.numbers()));
    briefing.trace().slides().values().forEach(all::addAll);
    briefing.trace().figures().values().forEach(all::addAll);
    return all;
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("cases")
  void shouldPrintWhatTheCitedCellsComeTo(Case one) {
    CitedCells cells = new CitedCells(new IndexedTables(one.tables()));
    List<Mention> wrong = new ArrayList<>();
    for (Mention mention : all(one.briefing())) {
      OptionalDouble stored = cells.number(mention.citation());
      if (stored.isEmpty() || !PrintedNumber.prints(mention.text(), stored.getAsDouble())) {
        wrong.add(mention);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("cases")
  void shouldGiveEveryNumberItsOwnId(Case one) {
    List<String> ids = new ArrayList<>();
    one.briefing().trace().slides().values().forEach(page -> page.forEach(m -> ids.add(m.id())));
    one.briefing().trace().figures().values().forEach(page -> page.forEach(m -> ids.add(m.id())));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(one.briefing().slides().stream().map(Briefing.Slide::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z0-9-]+"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("cases")
  void shouldLeaveNoNumberOfASentenceWithoutCells(Case one) throws IOException {
    Set<String> fixed = fixedNumbers();
    for (Briefing.Slide slide : one.briefing().slides()) {
      String said =
          slide.title() + "\n" + slide.subtitle() + "\n" + String.join("\n", slide.bullets());
      List<String> cited =
          new ArrayList<>(
              one.briefing().trace().slides().getOrDefault(slide.id(), List.of()).stream()
                  .map(Mention::text)
                  .flatMap(text -> TOKEN.matcher(text).results().map(found -> found.group()))
                  .toList());
      // What the page itself counts: the rows of its table, its paragraphs.
      cited.add(String.valueOf(slide.bullets().size()));
      slide.table().ifPresent(table -> cited.add(String.valueOf(table.rows().size())));
      Matcher matcher = TOKEN.matcher(withoutNamesAndDates(said));
      List<String> uncited = new ArrayList<>();
      while (matcher.find()) {
        if (!cited.contains(matcher.group()) && !fixed.contains(matcher.group())) {
          uncited.add(matcher.group());
        }
      }
      assertThat(uncited).as(slide.id() + ": " + said).isEmpty();
    }
  }

  @Test
  void shouldRankFindingsByTheirWeight() {
    List<Finding> findings = Readers.chinese(FictionalVersion.tables()).trace().findings();
    assertThat(findings.stream().map(Finding::weight)).isSorted();
    assertThat(findings.get(0).id()).isEqualTo("change");
    assertThat(findings.get(0).allowed()).containsExactly("提升", "下降");
    assertThat(findings.get(findings.size() - 1).id()).isEqualTo("accounting");
  }

  @Test
  void shouldHideEveryMarkBeforePrinting() {
    for (Case one : CASES) {
      assertThat(Printout.of(one.briefing())).doesNotContain("\uFDD0", "\uFDD1", "\uFDD2");
    }
  }

  /** Years, dates, versions and shares of the rulebook are the frame of a number, not one. */
  private static String withoutNamesAndDates(String text) {
    return text.replaceAll(
            "\\d{4}[—–]\\d{4}|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2} [A-Z][a-z]+ \\d{4}", "")
        .replaceAll("(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,%]\\d)", "")
        .replaceAll("[一-龥]第\\d季度|Q\\d|《[^》]*》", "")
        .replaceAll(FictionalVersion.ID, "");
  }

  /** Numbers that stand in the messages themselves, and what pages and pictures have room for. */
  private static Set<String> fixedNumbers() throws IOException {
    Set<String> fixed = new HashSet<>(Set.of("12", "24"));
    for (String file : List.of("messages.properties", "messages_en.properties")) {
      Properties messages = new Properties();
      try (InputStream stream = Words.class.getResourceAsStream(file)) {
        messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
      for (String key : messages.stringPropertyNames()) {
        if (!key.startsWith("month.")) {
          String text = messages.getProperty(key).replaceAll("\\{\\d", "");
          TOKEN.matcher(text).results().forEach(found -> fixed.add(found.group()));
        }
      }
    }
    return fixed;
  }
}
