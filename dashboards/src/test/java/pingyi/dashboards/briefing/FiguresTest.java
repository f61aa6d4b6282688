package pingyi.dashboards.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.dashboards.fixture.FictionalVersion;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.GradeYear;

class FiguresTest {
  private final Briefing briefing = Readers.chinese(FictionalVersion.tables());

  @Test
  void shouldKeepAYearWithoutReviewOrScoreAsAGap() {
    Figure.Heat heat = (Figure.Heat) figure(HeatFigure.ID);
    assertThat(heat.columns()).containsExactly("2020", "2021", "2022", "2023", "2024");
    assertThat(row(heat, "信息中心党支部").values().get(3)).isNull();
    assertThat(row(heat, "后勤党支部").values().get(4)).isNull();
    assertThat(heat.rows().stream().flatMap(row -> row.values().stream())).doesNotContain(0.0);
  }

  @Test
  void shouldCutTheSeriesWhereThePolicyChanges() {
    assertThat(((Figure.Heat) figure(HeatFigure.ID)).breaksBefore()).containsExactly(2);
    assertThat(((Figure.Trend) figure(TrendFigure.ID)).breaksBefore()).containsExactly(2022);
  }

  @Test
  void shouldJoinOnlyPairsOfTheTwoLatestYears() {
    Figure.Slope slope = (Figure.Slope) figure(SlopeFigure.ID);
    assertThat(slope.left()).isEqualTo("2023");
    assertThat(slope.right()).isEqualTo("2024");
    assertThat(slope.lines()).extracting(Figure.SlopeLine::label).doesNotContain("信息中心党支部");
    assertThat(slope.caption().note()).contains("1个支部的上次评议在2022年");
  }

  @Test
  void shouldListIntervalsBestFirst() {
    Figure.Intervals intervals = (Figure.Intervals) figure(IntervalsFigure.ID);
    assertThat(intervals.items())
        .extracting(item -> -item.value())
        .isSortedAccordingTo(Double::compare);
  }

  @Test
  void shouldSayWhereThereIsNoInterval() {
    TableSet tables = FictionalVersion.tables();
    tables.put(
        BranchYearScore.class,
        tables.read(BranchYearScore.class).stream()
            .map(row -> Copies.without(row, "scoreLow", "scoreHigh", "standardError"))
            .toList());
    Figure.Intervals intervals =
        (Figure.Intervals) Readers.chinese(tables).figure(IntervalsFigure.ID).orElseThrow();
    assertThat(intervals.items()).allMatch(item -> item.low() == null && item.high() == null);
    assertThat(intervals.caption().title()).isEqualTo("2024年11个支部的得分没有可展示的区间，名次之差能否成立无从判断");
  }

  @Test
  void shouldOrderFunnelLimitsByVotersOnce() {
    Funnel funnel = (Funnel) figure(FunnelFigure.ID);
    assertThat(funnel.limits()).extracting(Funnel.Limit::voters).isSorted().doesNotHaveDuplicates();
    assertThat(funnel.dots().stream().filter(dot -> dot.emphasis() == Figure.Emphasis.WORSE))
        .extracting(Funnel.Dot::label)
        .containsExactly("附属医院党支部");
  }

  @Test
  void shouldLeaveAGradeThatThePolicyDoesNotKnowEmpty() {
    Figure.Stack stack = (Figure.Stack) figure(GradeFigure.ID);
    assertThat(stack.series()).allMatch(layer -> layer.counts().size() == 5);
    List<?> latest = stack.data().rows().get(4);
    assertThat(latest.get(1)).as("好, a grade of the policy of 2020").isNull();
  }

  @Test
  void shouldTellTheGradesOfTheLatestYearBestFirstWhateverAnotherPolicyCallsItsOwn() {
    TableSet tables = FictionalVersion.tables();
    List<GradeYear> grades = new ArrayList<>();
    for (GradeYear row : tables.read(GradeYear.class)) {
      // The policies before 2022 give the best grade the name that is the second since.
      String label =
          row.gradeOrdinal() == 1 ? (row.reviewYear() < 2022 ? "良好" : "甲等") : row.gradeLabel();
      if (row.gradeOrdinal() == 2 && row.reviewYear() >= 2022) {
        label = "良好";
      }
      grades.add(
          new GradeYear(
              row.reviewYear(), row.policyId(), row.gradeOrdinal(), row.grade(), label, 3));
    }
    tables.put(GradeYear.class, grades);

    assertThat(Readers.chinese(tables).figure(GradeFigure.ID).orElseThrow().caption().title())
        .containsSubsequence("甲等", "良好");
  }

  @Test
  void shouldShowTheExtremesOfALargeYearAndSaySo() {
    Briefing large = Readers.chinese(Variations.large());
    Figure.Heat heat = (Figure.Heat) large.figure(HeatFigure.ID).orElseThrow();
    assertThat(heat.rows()).hasSize(24);
    assertThat(heat.caption().subtitle()).contains("只列2024年名次最前和最后各12个");
    assertThat(((Figure.Intervals) large.figure(IntervalsFigure.ID).orElseThrow()).items())
        .hasSize(24);
    assertThat(((Figure.Ballots) large.figure(BallotFigure.ID).orElseThrow()).bars()).hasSize(24);
    assertThat(((Figure.Slope) large.figure(SlopeFigure.ID).orElseThrow()).lines()).hasSize(24);
  }

  private Figure figure(String id) {
    return briefing.figure(id).orElseThrow();
  }

  private static Figure.HeatRow row(Figure.Heat heat, String label) {
    return heat.rows().stream().filter(row -> row.label().equals(label)).findFirst().orElseThrow();
  }
}
