package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.working.TrendTest;

class BranchTrendsTest {
  private static TrendTests.Year year(int year, double score, @Nullable String classId) {
    return new TrendTests.Year("like_for_like", "a", year, "A", score, "own", classId);
  }

  private static List<TrendTests.Year> rising(int first, int years, String classId) {
    List<TrendTests.Year> series = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      series.add(year(first + i, 80 + 2 * i, classId));
    }
    return series;
  }

  private static List<BranchTrend> judged(List<TrendTests.Year> series) {
    List<TrendTest> tests = Rows.made(new TrendTests(), series, Rows.apart());
    List<BranchTrend> trends = new ArrayList<>();
    // Each stretch is a family here: they end in different years.
    tests.forEach(test -> trends.addAll(Rows.made(new BranchTrends(), List.of(test), List.of())));
    return trends;
  }

  @Test
  void shouldShowARiseOfSixYears() {
    BranchTrend trend = judged(rising(2015, 6, Rows.CLASS)).get(0);
    assertThat(trend.verdict()).isEqualTo("rising");
    assertThat(trend.pValue()).isCloseTo(2.0 / 720, within(1e-12));
    assertThat(trend.slope()).isCloseTo(2, within(1e-12));
    assertThat(trend.method()).isEqualTo("mann_kendall_exact");
  }

  @Test
  void shouldSayThatFourYearsCannotShowATrend() {
    BranchTrend trend = judged(rising(2015, 4, Rows.CLASS)).get(0);
    assertThat(trend.verdict()).isEqualTo("too_short");
    assertThat(trend.leastP()).isCloseTo(2.0 / 24, within(1e-12));
    assertThat(trend.adjustedP()).isNull();
  }

  @Test
  void shouldNeverCrossABreak() {
    List<TrendTests.Year> series = rising(2012, 5, Rows.CLASS);
    series.addAll(rising(2017, 3, Rows.OTHER_CLASS));
    List<BranchTrend> trends = judged(series);
    assertThat(trends).extracting(BranchTrend::firstYear).containsExactly(2012, 2017);
    assertThat(trends).extracting(BranchTrend::points).containsExactly(5, 3);
    assertThat(trends).extracting(BranchTrend::verdict).containsExactly("rising", "too_short");
  }

  @Test
  void shouldUseTheRealYearsAcrossAGap() {
    List<TrendTests.Year> series = rising(2012, 2, Rows.CLASS);
    series.add(year(2016, 88, Rows.CLASS));
    series.add(year(2017, 90, Rows.CLASS));
    series.add(year(2018, 92, Rows.CLASS));
    BranchTrend trend = judged(series).get(0);
    assertThat(trend.missingYears()).isEqualTo(2);
    assertThat(trend.comparability()).isEqualTo("WITH_CAVEAT");
    assertThat(trend.slope()).isCloseTo(2, within(1e-12));
  }

  @Test
  void shouldLetAYearOfSeveralClassesStandAlone() {
    List<TrendTests.Year> series = rising(2012, 2, Rows.CLASS);
    series.add(year(2014, 90, null));
    assertThat(judged(series)).extracting(BranchTrend::points).containsExactly(2, 1);
  }

  @Test
  void shouldAdjustTheFamilyTogether() {
    List<TrendTest> family = new ArrayList<>();
    family.addAll(Rows.made(new TrendTests(), rising(2015, 5, Rows.CLASS), Rows.apart()));
    for (int i = 0; i < 9; i++) {
      List<TrendTests.Year> flat = new ArrayList<>();
      for (int y = 0; y < 5; y++) {
        flat.add(year(2015 + y, y % 2 == 0 ? 80 : 81, Rows.CLASS));
      }
      family.addAll(Rows.made(new TrendTests(), flat, Rows.apart()));
    }
    BranchTrend first = Rows.made(new BranchTrends(), family, List.of()).get(0);
    assertThat(first.pValue()).isCloseTo(2.0 / 120, within(1e-12));
    assertThat(first.adjustedP()).isCloseTo(20.0 / 120, within(1e-12));
    assertThat(first.verdict()).isEqualTo("no_trend_shown");
  }
}
