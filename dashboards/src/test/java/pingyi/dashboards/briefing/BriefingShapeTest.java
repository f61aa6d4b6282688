package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/** What every briefing must look like, whatever it says. */
class BriefingShapeTest {
  private static final double TWO_LINES = 66;

  /** The one title that says there is nothing to count. */
  private static final String NO_HISTORY = "覆盖年度内没有登记组织变动和口径变化";

  private static final List<Briefing> BRIEFINGS =
      List.of(
          Readers.chinese(FictionalVersion.tables()),
          Readers.english(FictionalVersion.tables()),
          Readers.chinese(Variations.withoutBallots()),
          Readers.chinese(Variations.withoutScores()),
          Readers.chinese(Variations.large()),
          Readers.english(Variations.large()));

  static List<Briefing> briefings() {
    return BRIEFINGS;
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("briefings")
  void shouldFitTitlesOnTwoLines(Briefing briefing) {
    assertThat(briefing.slides())
        .allSatisfy(slide -> assertThat(width(slide.title())).isBetween(1.0, TWO_LINES));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("briefings")
  void shouldPutANumberIntoEveryTitleButTheCover(Briefing briefing) {
    assertThat(briefing.slides().subList(1, briefing.slides().size()))
        .filteredOn(slide -> !slide.title().equals(NO_HISTORY))
        .extracting(Briefing.Slide::title)
        .allMatch(title -> title.matches(".*\\d.*"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("briefings")
  void shouldKeepTablesOnOnePage(Briefing briefing) {
    assertThat(briefing.slides().stream().flatMap(slide -> slide.table().stream()))
        .allMatch(table -> table.rows().size() <= 12 && table.heads().size() <= 6);
    assertThat(briefing.slides()).allMatch(slide -> slide.bullets().size() <= 8);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("briefings")
  void shouldNameSheetsAsSpreadsheetsAllow(Briefing briefing) {
    Set<String> names = new HashSet<>();
    for (Briefing.Sheet sheet : briefing.sheets()) {
      assertThat(sheet.name())
          .hasSizeLessThanOrEqualTo(31)
          .doesNotContainPattern("[/\\\\?*\\[\\]:]");
      assertThat(names.add(sheet.name())).isTrue();
      assertThat(sheet.grid().heads()).extracting(Grid.Head::label).doesNotHaveDuplicates();
    }
    assertThat(briefing.sheets()).hasSizeGreaterThanOrEqualTo(11);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("briefings")
  void shouldFillEveryRowToItsHeadingsWithCellsOfKnownKinds(Briefing briefing) {
    for (Briefing.Sheet sheet : briefing.sheets()) {
      shouldBeWellFormed(sheet.grid());
    }
    briefing.figures().forEach(figure -> shouldBeWellFormed(figure.data()));
  }

  private static void shouldBeWellFormed(Grid grid) {
    for (List<@Nullable Object> row : grid.rows()) {
      for (int i = 0; i < grid.heads().size(); i++) {
        Object cell = row.get(i);
        boolean text = grid.heads().get(i).format() == Grid.Format.TEXT;
        // Plain Java: an assertion for each of half a million cells would take a minute.
        if (cell != null && !(text ? cell instanceof String : cell instanceof Number)) {
          throw new AssertionError(grid.heads().get(i) + " holds " + cell);
        }
      }
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("briefings")
  void shouldLeaveNoHoleInASentence(Briefing briefing) {
    String said = Readers.leadership(briefing) + Readers.workbook(briefing);
    assertThat(said).doesNotContainPattern("[{}]").doesNotContain("NaN", "Optional[", "null ");
    assertThat(Readers.leadership(briefing)).doesNotContainPattern("。。|，，|；；|、、|\\.\\.");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("briefings")
  void shouldShowOnlyPicturesThatExist(Briefing briefing) {
    Set<String> drawn = briefing.figures().stream().map(Figure::id).collect(Collectors.toSet());
    Set<String> shown = new HashSet<>();
    briefing.slides().forEach(slide -> slide.figure().ifPresent(shown::add));
    assertThat(shown).isEqualTo(drawn);
  }

  @Test
  void shouldTellTheWholeStory() {
    Briefing briefing = Readers.chinese(FictionalVersion.tables());
    assertThat(briefing.figures())
        .extracting(Figure::id)
        .containsExactly(
            "component-coverage",
            "score-trend",
            "score-heat",
            "score-slope",
            "score-intervals",
            "rank-sets",
            "ballot-distribution",
            "favourable-funnel",
            "score-multiples",
            "component-strengths",
            "problem-themes",
            "rectification",
            "control-chart",
            "grade-stack",
            "branch-b08",
            "branch-b02",
            "branch-b09");
    assertThat(briefing.slides()).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void shouldWriteChineseByItsCustoms() {
    String said = Readers.leadership(Readers.chinese(FictionalVersion.tables()));
    assertThat(said)
        .doesNotContainPattern("[\\p{IsHan}] +\\d|\\d +[\\p{IsHan}]")
        .doesNotContainPattern("[\\p{IsHan}][,;:?!]")
        .doesNotContainPattern("\\d-\\d{1,4}年")
        .contains("2020—2024年");
  }

  @Test
  void shouldSayNothingInEnglishInTheChineseBriefing() {
    Set<String> known = new TreeSet<>();
    Tables.all().forEach(table -> known.add(TableSchema.of(table).name()));
    Pattern allowed =
        Pattern.compile(
            "\\b(?:"
                + String.join("|", known)
                + "|sql/[a-z_]+\\.sql|(?:rating|verdict|report)/[A-Za-z]+\\.java|"
                + FictionalVersion.ID
                + ")\\b");
    Briefing briefing = Readers.chinese(FictionalVersion.tables());
    String said =
        allowed
            .matcher(Readers.leadership(briefing))
            .replaceAll("")
            .replaceAll("编号：[a-z0-9-]+|\\./pingyi explain --slide [a-z0-9-]+", "");
    assertThat(said).doesNotContainPattern("[A-Za-z]{2,}");
    String heads =
        briefing.sheets().stream()
            .map(
                sheet ->
                    sheet.name()
                        + sheet.says()
                        + Readers.grid(new Grid(sheet.grid().heads(), List.of())))
            .collect(Collectors.joining());
    assertThat(heads).doesNotContainPattern("[A-Za-z]{2,}");
  }

  @Test
  void shouldNameTheGapsOnTheCoverageSlide() {
    Briefing briefing = Readers.chinese(Variations.withoutBallots());
    assertThat(briefing.figure(BallotFigure.ID)).isEmpty();
    assertThat(briefing.figure(FunnelFigure.ID)).isEmpty();
    assertThat(briefing.slides().get(2).bullets())
        .anyMatch(bullet -> bullet.contains("测评票分布") && bullet.contains("漏斗图"));
  }

  /** The width in Han characters: Latin letters, digits and ASCII marks are about half as wide. */
  private static double width(String title) {
    return title.codePoints().mapToDouble(c -> c < 0x2000 ? 0.55 : 1).sum();
  }
}
