package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.audit.DisclosureDecision;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.YearSummary;

/** Small groups: seven voters are closed to leadership, four to analysts too. */
class SuppressionTest {
  private static final String SMALL = "离退休党支部";
  private static final String SMALLER = "汉语中心党支部";

  private final Briefing briefing = Readers.chinese(FictionalVersion.tables());

  @Test
  void shouldShowNoIntervalOfASmallGroupOnAPicture() {
    Figure.Intervals intervals =
        (Figure.Intervals) briefing.figure(IntervalsFigure.ID).orElseThrow();
    Figure.IntervalItem small =
        intervals.items().stream()
            .filter(one -> one.label().equals(SMALL))
            .findFirst()
            .orElseThrow();
    assertThat(small.low()).isNull();
    assertThat(small.high()).isNull();
    assertThat(intervals.caption().note()).contains("1个支部人数少于10，不展示区间");
  }

  @Test
  void shouldLeaveSmallGroupsOffBallotsAndFunnel() {
    for (String id : List.of(BallotFigure.ID, FunnelFigure.ID)) {
      Figure figure = briefing.figure(id).orElseThrow();
      assertThat(Readers.grid(figure.data())).doesNotContain(SMALL);
      assertThat(figure.caption().note()).contains("1个支部票数少于10，不展示");
    }
    Funnel funnel = (Funnel) briefing.figure(FunnelFigure.ID).orElseThrow();
    assertThat(funnel.limits()).noneMatch(limit -> limit.voters() < 10);
  }

  @Test
  void shouldTakeBallotTotalsOverWhatIsShownOnly() {
    Figure.Ballots ballots = (Figure.Ballots) briefing.figure(BallotFigure.ID).orElseThrow();
    double voters = ballots.bars().stream().mapToDouble(Figure.BallotBar::voters).sum();
    assertThat(ballots.caption().subtitle()).contains("有效票" + (long) voters + "张");
  }

  @Test
  void shouldShowNoIntervalOfAChangeOfASmallGroup() {
    Grid changes = briefing.figure(SlopeFigure.ID).orElseThrow().data();
    List<@Nullable Object> row = row(changes, 0, SMALL);
    assertThat(row.get(4)).isNull();
    assertThat(row.get(5)).isNull();
  }

  @Test
  void shouldOpenTheWorkbookByTheAnalystsThreshold() {
    Grid latest = Readers.sheet(briefing, "02").grid();
    assertThat(row(latest, 1, SMALL).get(9)).isNotNull();
    for (String sheet : List.of("03", "04", "05")) {
      Grid grid = Readers.sheet(briefing, sheet).grid();
      int name = column(grid, "支部");
      int note = column(grid, "披露");
      List<List<@Nullable Object>> smaller =
          grid.rows().stream().filter(row -> SMALLER.equals(row.get(name))).toList();
      assertThat(smaller).isNotEmpty().allMatch(row -> "票数少于5，不展示".equals(row.get(note)));
      for (String closed :
          List.of("区间下限（分）", "有效票（张）", "票数（张）", "占比", "好评率", "标准分（分）", "构成得分（分）")) {
        int column = column(grid, closed);
        assertThat(smaller).allMatch(row -> column < 0 || row.get(column) == null);
      }
    }
  }

  @Test
  void shouldFollowAStoredDecisionEvenAboveTheThreshold() {
    TableSet tables = FictionalVersion.tables();
    tables.put(
        DisclosureDecision.class,
        List.of(
            new DisclosureDecision(
                "B08/2024/annual",
                "B08",
                2024,
                "ballot",
                "whole review",
                "leadership",
                "suppressed_small",
                10)));
    Figure ballots = Readers.chinese(tables).figure(BallotFigure.ID).orElseThrow();
    assertThat(Readers.grid(ballots.data())).doesNotContain("附属医院党支部");
  }

  /** The sums of a year are withheld where they would give a single small branch away. */
  @Test
  void shouldDoWithoutTheSumsOfAnyYear() {
    for (YearSummary withheld : FictionalVersion.tables().read(YearSummary.class)) {
      TableSet tables = FictionalVersion.tables();
      tables.put(
          YearSummary.class,
          tables.read(YearSummary.class).stream().filter(row -> !row.equals(withheld)).toList());

      Briefing without = Readers.chinese(tables);

      assertThat(without.figure(TrendFigure.ID).orElseThrow().data().rows())
          .as("%d", withheld.reviewYear())
          .filteredOn(row -> row.contains(withheld.reviewYear()))
          .allMatch(row -> row.stream().skip(1).noneMatch(Double.class::isInstance));
    }
  }

  @Test
  void shouldNeverPrintVotersOfASmallGroupOnASlide() {
    TableSet tables = FictionalVersion.tables();
    double margin =
        tables.read(BranchYearScore.class).stream()
            .filter(row -> row.organizationId().equals("B11") && row.reviewYear() == 2024)
            .map(BranchYearScore::scoreLow)
            .findFirst()
            .orElseThrow();
    assertThat(Readers.leadership(briefing).lines())
        .filteredOn(line -> line.contains(SMALL))
        .noneMatch(line -> line.contains(String.valueOf(margin)));
  }

  private static int column(Grid grid, String label) {
    for (int i = 0; i < grid.heads().size(); i++) {
      if (grid.heads().get(i).label().equals(label)) {
        return i;
      }
    }
    return -1;
  }

  private static List<@Nullable Object> row(Grid grid, int column, String label) {
    return grid.rows().stream()
        .filter(row -> label.equals(row.get(column)))
        .findFirst()
        .orElseThrow();
  }
}
