package pingyi.method.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.warehouse.table.derived.SeasonalTrend;
import pingyi.warehouse.table.working.SeasonalTest;

class SeasonalTrendsTest {
  /** Five years of quarters that differ by threes; each rises by a point a year. */
  private static double[] rising() {
    double[] scores = new double[20];
    for (int i = 0; i < 20; i++) {
      scores[i] = 80 + i / 4 + 3 * (i % 4);
    }
    return scores;
  }

  /** The tests of a branch whose policies each last until the year before the next. */
  private static List<SeasonalTest> tests(String id, double[] scores, int... firstYears) {
    List<Record> policies = new ArrayList<>();
    for (int i = 0; i < firstYears.length; i++) {
      int last = i + 1 < firstYears.length ? firstYears[i + 1] - 1 : 2030;
      policies.add(Rows.policy("p" + i, firstYears[i], last));
    }
    return Rows.made(new SeasonalTests(), Rows.quarters(id, scores), policies);
  }

  private static List<SeasonalTrend> judged(List<SeasonalTest> family) {
    return Rows.made(new SeasonalTrends(), family, List.of());
  }

  @Test
  void shouldNameATrendOfQuartersFromFiveYearsOn() {
    assertThat(judged(tests("a", rising(), 2018)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.verdict()).isEqualTo("rising");
              assertThat(row.score()).isEqualTo(40);
              assertThat(row.slope()).isEqualTo(1);
              assertThat(row.method()).isEqualTo("seasonal_kendall");
            });
  }

  @Test
  void shouldJudgeNoStretchThatAFormulaCutsShort() {
    assertThat(judged(tests("a", rising(), 2018, 2021)))
        .extracting(SeasonalTrend::verdict)
        .containsExactly("too_short", "too_short");
  }

  @Test
  void shouldAdjustAFamilyTogether() {
    double[] weak = rising();
    for (int i = 0; i < 12; i++) {
      weak[i] = 80 + 3 * (i % 4);
    }
    weak[12] = 70;
    List<SeasonalTest> alone = tests("weak", weak, 2018);
    assertThat(judged(alone).get(0).pValue()).isBetween(0.0001, 0.05);
    assertThat(judged(alone)).extracting(SeasonalTrend::verdict).containsExactly("rising");

    List<SeasonalTest> family = new ArrayList<>(alone);
    for (int i = 0; i < 60; i++) {
      family.addAll(tests("flat" + i, new double[20], 2018));
    }
    assertThat(judged(family).get(0).verdict()).isEqualTo("no_trend_shown");
    assertThat(judged(family).get(0).adjustedP()).isGreaterThan(0.05);
  }
}
