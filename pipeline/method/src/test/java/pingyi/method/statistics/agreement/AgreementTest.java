package pingyi.method.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  /** Six targets and four judges, P. E. Shrout, J. L. Fleiss 1979, table 2. */
  private static final double[][] TARGETS = {
    {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
  };

  private static final double NONE = Double.NaN;

  /** Twelve units and four observers, K. Krippendorff 2011, section E. */
  private static final double[][] UNITS = {
    {1, 1, NONE, 1},
    {2, 2, 3, 2},
    {3, 3, 3, 3},
    {3, 3, 3, 3},
    {2, 2, 2, 2},
    {1, 2, 3, 4},
    {4, 4, 4, 4},
    {1, 1, 2, 1},
    {2, 2, 2, 2},
    {NONE, 5, 5, 5},
    {NONE, NONE, 1, 1},
    {NONE, NONE, 3, NONE}
  };

  // R package psych: ICC(x, lmer = FALSE)
  @ParameterizedTest
  @CsvSource({
    "ICC1, 0.165741768405476, -0.132932324874751, 0.722560062328121",
    "ICC2, 0.289763779527559, 0.018786513374712, 0.761084369648953",
    "ICC3, 0.714840714840715, 0.342464765033925, 0.94585825995536",
    "ICC1K, 0.442797133679269, -0.884442155238119, 0.912415420340776",
    "ICC2K, 0.620050547598989, 0.0711368153025035, 0.927232040167722",
    "ICC3K, 0.909315542377069, 0.675674713816305, 0.985891678169062",
  })
  void shouldReproduceShroutAndFleiss(
      IntraclassCorrelation.Form form, double icc, double low, double high) {
    IntraclassCorrelation.Estimate estimate =
        IntraclassCorrelation.of(TARGETS, 0.95).estimates().get(form.ordinal());

    assertThat(estimate.form()).isEqualTo(form);
    assertThat(estimate.icc()).isCloseTo(icc, within(1e-12));
    assertThat(estimate.interval().orElseThrow().low()).isCloseTo(low, within(1e-9));
    assertThat(estimate.interval().orElseThrow().high()).isCloseTo(high, within(1e-9));
  }

  @Property(tries = 100)
  void shouldIgnoreSeverityInConsistencyButNotInAgreement(
      @ForAll @Size(5) List<@IntRange(min = 1, max = 20) Integer> severity) {
    double[][] harsh = new double[TARGETS.length][4];
    for (int i = 0; i < TARGETS.length; i++) {
      for (int j = 0; j < 4; j++) {
        harsh[i][j] = TARGETS[i][j] - (j == 0 ? 0 : 5 + severity.get(j));
      }
    }

    List<IntraclassCorrelation.Estimate> plain =
        IntraclassCorrelation.of(TARGETS, 0.95).estimates();
    List<IntraclassCorrelation.Estimate> moved = IntraclassCorrelation.of(harsh, 0.95).estimates();

    assertThat(moved.get(2).icc()).isCloseTo(plain.get(2).icc(), within(1e-9));
    assertThat(moved.get(1).icc()).isLessThan(plain.get(1).icc());
  }

  @Test
  void shouldBeOneForJudgesWhoAgreeWholly() {
    double[][] same = {{1, 1}, {2, 2}, {5, 5}};

    IntraclassCorrelation.Result result = IntraclassCorrelation.of(same, 0.95);

    assertThat(result.estimates()).allMatch(estimate -> estimate.icc() == 1);
    assertThat(result.estimates()).allMatch(estimate -> estimate.interval().isEmpty());
    assertThatThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, 1}, {1, 1}}, 0.95))
        .hasMessageContaining("equal");
  }

  // K. Krippendorff 2011, section E; R package irr: kripp.alpha(x, method)
  @ParameterizedTest
  @CsvSource({
    "NOMINAL, 0.743421052631579",
    "ORDINAL, 0.815387503754881",
    "INTERVAL, 0.849107142857143",
    "RATIO, 0.797402774711612",
  })
  void shouldReproduceKrippendorff(KrippendorffAlpha.Scale scale, double expected) {
    KrippendorffAlpha alpha = KrippendorffAlpha.of(UNITS);

    assertThat(alpha.alpha(scale).orElseThrow()).isCloseTo(expected, within(1e-12));
    assertThat(alpha.units()).isEqualTo(11);
    assertThat(alpha.pairable()).isEqualTo(40);
  }

  @Test
  void shouldDrawAnIntervalRoundAlphaFromASeed() {
    KrippendorffAlpha alpha = KrippendorffAlpha.of(UNITS);
    AlphaInterval.Options options = new AlphaInterval.Options(0.95, 1000, 3);

    AlphaInterval.Result result = AlphaInterval.of(alpha, KrippendorffAlpha.Scale.ORDINAL, options);

    assertThat(result.interval().orElseThrow().low()).isBetween(0.3, 0.75);
    assertThat(result.interval().orElseThrow().high()).isBetween(0.9, 1.0);
    assertThat(AlphaInterval.of(alpha, KrippendorffAlpha.Scale.ORDINAL, options)).isEqualTo(result);
  }

  @Test
  void shouldHaveNoAlphaWhereAllValuesAreEqual() {
    KrippendorffAlpha alpha = KrippendorffAlpha.of(new double[][] {{2, 2}, {2, 2}});

    assertThat(alpha.alpha(KrippendorffAlpha.Scale.ORDINAL)).isEmpty();
  }

  @Test
  void shouldAgreeWithFriedmansTest() {
    // scipy 1.17.1: friedmanchisquare(*targets), which is m (k - 1) W corrected for ties
    KendallW.Result result = KendallW.of(TARGETS);

    assertThat(result.chiSquare()).isCloseTo(17.74074074074073, within(1e-10));
    assertThat(result.pValue()).isCloseTo(0.0032895092436803007, within(1e-12));
    assertThat(result.w()).isCloseTo(17.74074074074073 / 20, within(1e-12));
  }

  @Test
  void shouldBeOneForJudgesWhoRankAlike() {
    double[][] alike = {{1, 10, 5}, {1, 10, 5}, {2, 20, 6}, {7, 21, 9}};

    assertThat(KendallW.of(alike).w()).isCloseTo(1, within(1e-12));
    assertThat(KendallW.of(alike).uncorrected()).isLessThan(1);
    assertThat(KendallW.of(alike).meanSpearman()).isCloseTo(1, within(1e-12));
  }

  // statsmodels 0.15.0: cohens_kappa([[17, 4, 8], [5, 12, 0], [10, 3, 13]], wt=…)
  @ParameterizedTest
  @CsvSource({
    "NONE, 0.36226749335695313, 0.0907466396263787, 0.0836835784815799",
    "LINEAR, 0.2841756420878211, 0.10417115374441341, 0.0962933989692172",
    "QUADRATIC, 0.21556420233463036, 0.1250318592426989, 0.11680733234773549",
  })
  void shouldAgreeWithStatsmodelsOnKappa(
      WeightedKappa.Weights weights, double kappa, double error, double nullError) {
    WeightedKappa.Result result =
        WeightedKappa.of(new long[][] {{17, 4, 8}, {5, 12, 0}, {10, 3, 13}}, weights, 0.95);

    assertThat(result.kappa()).isCloseTo(kappa, within(1e-12));
    assertThat(result.standardError()).isCloseTo(error, within(1e-12));
    assertThat(result.nullError()).isCloseTo(nullError, within(1e-12));
  }

  @Test
  void shouldAgreeWithStatsmodelsOnFleissKappa() {
    // statsmodels 0.15.0: fleiss_kappa(t)
    long[][] subjects = {
      {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
      {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
    };

    FleissKappa.Result result = FleissKappa.of(subjects);

    assertThat(result.overall().kappa()).isCloseTo(0.20993070442195522, within(1e-12));
    assertThat(result.judges()).isEqualTo(14);
    assertThat(result.overall().pValue()).isLessThan(1e-10);
  }
}
