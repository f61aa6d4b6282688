package pingyi.method.statistics.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SeverityTest {
  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Factor factor(String name, String levels) {
    return Factor.of(name, List.of(levels.split(" ")));
  }

  @Test
  void shouldTakeBranchesAndPanelsApart() {
    // Branch 80, 70, 60 and 50; panel 2 takes 10 off, panel 3 adds 10; errors of 1 and -1.
    Factor branch = factor("branch", "A A B B C C D D");
    Factor panel = factor("panel", "1 2 1 3 2 3 1 2");
    double[] y = {81, 69, 69, 81, 51, 69, 50, 41};

    PanelSeverity.Result result =
        PanelSeverity.of(y, ones(8), branch, panel, PanelSeverity.Options.STANDARD);
    PanelSeverity.Fit fit = result.fit().orElseThrow();

    assertThat(fit.taken()).isEqualTo(PanelSeverity.Panels.FIXED);
    assertThat(fit.panels().get(1).severity()).isCloseTo(10, within(1.5));
    assertThat(fit.branches().get(2).raw()).isEqualTo(60);
    assertThat(fit.branches())
        .extracting(PanelSeverity.Branch::adjusted)
        .satisfiesExactly(
            adjusted -> assertThat(adjusted).isCloseTo(80, within(1.5)),
            adjusted -> assertThat(adjusted).isCloseTo(70, within(1.5)),
            adjusted -> assertThat(adjusted).isCloseTo(60, within(1.5)),
            adjusted -> assertThat(adjusted).isCloseTo(50, within(1.5)));
    assertThat(result.advice()).isEqualTo(PanelSeverity.Advice.TOO_FEW_BRANCHES);
  }

  /** The same least squares by two ways: branches absorbed, and a QR decomposition of all. */
  @Property(tries = 50)
  void shouldFindWhatTheWholeDesignFinds(@ForAll long seed) {
    java.util.Random random = new java.util.Random(seed);
    List<String> branches = new ArrayList<>();
    List<String> panels = new ArrayList<>();
    for (int b = 0; b < 6; b++) {
      for (int p = 0; p < 3; p++) {
        // Panel 0 scored every branch, so that all hang together.
        for (int i = p == 0 ? 0 : random.nextInt(3); i < 2; i++) {
          branches.add("b" + b);
          panels.add("p" + p);
        }
      }
    }
    branches.add("b1");
    panels.add("p1");
    branches.add("b1");
    panels.add("p2");
    double[] y = branches.stream().mapToDouble(any -> 80 + 5 * random.nextGaussian()).toArray();
    double[] weights = branches.stream().mapToDouble(any -> 1 + random.nextInt(9)).toArray();
    Factor branch = Factor.of("branch", branches);
    Factor panel = Factor.of("panel", panels);

    PanelSeverity.Fit fit =
        PanelSeverity.of(y, weights, branch, panel, PanelSeverity.Options.STANDARD)
            .fit()
            .orElseThrow();
    AdditiveModel.Result whole =
        AdditiveModel.of(
            y, weights, List.of(branch, panel), new AdditiveModel.Options(0.95, Set.of()));

    AdditiveModel.Term panelTerm = whole.terms().get(1);
    assertThat(fit.f()).isCloseTo(panelTerm.line().f(), within(1e-7 * panelTerm.line().f() + 1e-9));
    assertThat(fit.p()).isCloseTo(panelTerm.line().p(), within(1e-9));
    assertThat(fit.residualDf()).isEqualTo(whole.residualDf());
    for (int p = 0; p < 3; p++) {
      AdditiveModel.Effect effect = panelTerm.levels().get(p);
      assertThat(fit.panels().get(p).effect()).isCloseTo(effect.effect(), within(1e-9));
      assertThat(fit.panels().get(p).se()).isCloseTo(effect.se(), within(1e-9));
      assertThat(fit.panels().get(p).interval().low())
          .isCloseTo(-effect.interval().high(), within(1e-9));
    }
    for (int b = 0; b < 6; b++) {
      assertThat(fit.branches().get(b).adjusted())
          .isCloseTo(whole.terms().get(0).levels().get(b).mean(), within(1e-9));
      for (int a = 0; a < 6; a++) {
        assertThat(fit.covariance()[b][a])
            .isCloseTo(whole.terms().get(0).covariance()[b][a], within(1e-9));
      }
    }
  }

  /** The same restricted likelihood by two ways: branches absorbed, and a general mixed model. */
  @Property(tries = 30)
  void shouldFindTheRandomPanelsOfTheMixedModel(@ForAll long seed) {
    java.util.Random random = new java.util.Random(seed);
    List<String> branches = new ArrayList<>();
    List<String> panels = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    double[] effects = random.doubles(6, -4, 4).toArray();
    for (int b = 0; b < 8; b++) {
      for (int p = 0; p < 6; p++) {
        if (p == b % 6 || random.nextInt(4) > 0 || p == 0) {
          branches.add("b" + b);
          panels.add("p" + p);
          scores.add(80 + b + effects[p] + random.nextGaussian());
        }
      }
    }
    double[] y = scores.stream().mapToDouble(each -> each).toArray();
    double[] weights = scores.stream().mapToDouble(any -> 1 + random.nextInt(4)).toArray();
    Factor branch = Factor.of("branch", branches);
    Factor panel = Factor.of("panel", panels);

    PanelSeverity.Fit fit =
        PanelSeverity.of(y, weights, branch, panel, PanelSeverity.Options.STANDARD)
            .fit()
            .orElseThrow();
    VarianceComponents.Result whole =
        VarianceComponents.withMeans(
            y, weights, branch, List.of(panel), VarianceComponents.Criterion.REML);

    assertThat(fit.taken()).isEqualTo(PanelSeverity.Panels.RANDOM);
    assertThat(fit.sigma()).isCloseTo(whole.residualSd(), within(1e-6));
    assertThat(fit.panelSd().orElseThrow()).isCloseTo(whole.components().get(0).sd(), within(1e-6));
    for (int p = 0; p < 6; p++) {
      VarianceComponents.Mode mode = whole.components().get(0).modes().get(p);
      assertThat(fit.panels().get(p).effect()).isCloseTo(mode.effect(), within(1e-6));
      assertThat(fit.panels().get(p).se()).isCloseTo(mode.se(), within(1e-6));
    }
    for (int b = 0; b < 8; b++) {
      assertThat(fit.branches().get(b).adjusted()).isCloseTo(whole.fixed()[b], within(1e-6));
      assertThat(fit.covariance()[b][b]).isCloseTo(whole.fixedCovariance()[b][b], within(1e-6));
    }
  }

  @Test
  void shouldListWhatDoesNotHangTogether() {
    PanelSeverity.Result result =
        PanelSeverity.of(
            new double[] {1, 2, 3, 4},
            ones(4),
            factor("branch", "A B C D"),
            factor("panel", "1 1 2 2"),
            PanelSeverity.Options.STANDARD);

    assertThat(result.advice()).isEqualTo(PanelSeverity.Advice.SEPARATE);
    assertThat(result.fit()).isEmpty();
    assertThat(result.components())
        .containsExactly(
            new Connectivity.Component(List.of("A", "B"), List.of("1")),
            new Connectivity.Component(List.of("C", "D"), List.of("2")));
  }

  @Property(tries = 20)
  void shouldCancelWhereEveryPanelRatedEveryBranch(
      @ForAll @DoubleRange(min = -20, max = 20) double severity) {
    Factor branch = factor("branch", "A A B B C C");
    Factor panel = factor("panel", "1 2 1 2 1 2");
    double[] y = {80, 82 + severity, 70, 69 + severity, 60, 64 + severity};

    PanelSeverity.Result result =
        PanelSeverity.of(y, ones(6), branch, panel, PanelSeverity.Options.STANDARD);
    List<PanelSeverity.Branch> branches = result.fit().orElseThrow().branches();

    assertThat(result.advice()).isEqualTo(PanelSeverity.Advice.CANCELS);
    assertThat(branches.get(0).adjusted() - branches.get(1).adjusted())
        .isCloseTo(branches.get(0).raw() - branches.get(1).raw(), within(1e-9));
  }

  @Test
  void shouldKnowWhatAlwaysChangedTogether() {
    Factor year = factor("year", "2023 2023 2024 2024");
    Factor scale = factor("scale", "old old new new");
    Factor panel = factor("panel", "1 2 1 2");

    assertThat(Aliasing.among(List.of(year, scale, panel)))
        .containsExactly(new Aliasing.Alias("year", "scale"), new Aliasing.Alias("scale", "year"));
    assertThatThrownBy(
            () ->
                AdditiveModel.of(
                    new double[] {1, 2, 3, 5, 4, 6},
                    ones(6),
                    List.of(
                        factor("year", "2023 2023 2023 2024 2024 2024"),
                        factor("scale", "old old old new new new")),
                    new AdditiveModel.Options(0.95, Set.of())))
        .hasMessageContaining("cannot be told apart");
  }

  @Test
  void shouldAgreeWithTheAnovaOfABalancedOneWayDesign() {
    // By hand: three groups of three with means 2, 5 and 8 and variance 1 each: mean squares 27 and
    // 1, so that the components are 1 and (27 - 1) / 3.
    Factor group = factor("group", "A A A B B B C C C");
    double[] y = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    VarianceComponents.Result fit =
        VarianceComponents.of(y, ones(9), List.of(group), VarianceComponents.Criterion.REML);

    assertThat(fit.residualVariance()).isCloseTo(1, within(1e-6));
    assertThat(fit.components().get(0).variance()).isCloseTo(26 / 3.0, within(1e-5));
    assertThat(fit.fixed()[0]).isCloseTo(5, within(1e-9));
    // The mode of A: (2 - 5) times 3 s^2 / (3 s^2 + 1).
    assertThat(fit.components().get(0).modes().get(0).effect())
        .isCloseTo(-3 * 26 / 27.0, within(1e-6));
  }

  @Test
  void shouldAgreeWithTheAnovaOfABalancedCrossedDesign() {
    // Mean squares of rows, columns and rest by hand give the components where all are positive.
    int rows = 6;
    int columns = 5;
    double[] row = {3, -1, 4, -5, 1, -2};
    double[] column = {2, -3, 0, 4, -3};
    double[] y = new double[rows * columns];
    List<String> one = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      int r = i / columns;
      int c = i % columns;
      y[i] = 50 + row[r] + column[c] + ((r * 7 + c * 3) % 5 - 2) * 0.5;
      one.add("r" + r);
      other.add("c" + c);
    }
    Factor byRow = Factor.of("row", one);
    Factor byColumn = Factor.of("column", other);
    AdditiveModel.Result anova =
        AdditiveModel.of(
            y, ones(y.length), List.of(byRow, byColumn), new AdditiveModel.Options(0.95, Set.of()));
    double rest = anova.residualSum() / anova.residualDf();
    double rowSquare = anova.terms().get(0).line().sum() / (rows - 1);
    double columnSquare = anova.terms().get(1).line().sum() / (columns - 1);

    VarianceComponents.Result fit =
        VarianceComponents.of(
            y, ones(y.length), List.of(byRow, byColumn), VarianceComponents.Criterion.REML);

    assertThat(fit.residualVariance()).isCloseTo(rest, within(1e-5));
    assertThat(fit.components().get(0).variance())
        .isCloseTo((rowSquare - rest) / columns, within(1e-4));
    assertThat(fit.components().get(1).variance())
        .isCloseTo((columnSquare - rest) / rows, within(1e-4));
  }

  @Test
  void shouldTakeFivePanelsAsRandom() {
    List<String> branches = new ArrayList<>();
    List<String> panels = new ArrayList<>();
    double[] y = new double[40];
    for (int i = 0; i < 40; i++) {
      int branch = i / 4;
      int panel = (i % 4 + branch) % 5;
      branches.add("b" + branch);
      panels.add("p" + panel);
      y[i] = 60 + 3 * branch + 4 * (panel - 2) + (i * 7 % 5 - 2) * 0.3;
    }

    PanelSeverity.Result result =
        PanelSeverity.of(
            y,
            ones(40),
            Factor.of("branch", branches),
            Factor.of("panel", panels),
            PanelSeverity.Options.STANDARD);
    PanelSeverity.Fit fit = result.fit().orElseThrow();

    assertThat(fit.taken()).isEqualTo(PanelSeverity.Panels.RANDOM);
    assertThat(result.advice()).isEqualTo(PanelSeverity.Advice.ADJUST);
    assertThat(fit.panels().get(4).severity()).isCloseTo(-8, within(0.7));
    assertThat(fit.branches().get(9).adjusted()).isCloseTo(87, within(1.0));
  }

  @Test
  void shouldGiveThresholdsTheSharesOfTheGrades() {
    // Without effects the thresholds are the logits of the shares: 1/4 below the first.
    Factor grade = factor("grade", "1 2 2 3 1 2 2 3");
    Factor mode = factor("mode", "x x x x y y y y");

    CumulativeLinkModel.Result fit =
        CumulativeLinkModel.of(grade, List.of(mode), CumulativeLinkModel.Options.STANDARD);

    assertThat(fit.coefficients().get(0).estimate()).isCloseTo(Math.log(1 / 3.0), within(1e-6));
    assertThat(fit.coefficients().get(2).name()).isEqualTo("modey");
    assertThat(fit.coefficients().get(2).estimate()).isCloseTo(0, within(1e-6));
    assertThat(fit.logLikelihood()).isCloseTo(4 * Math.log(0.25) + 4 * Math.log(0.5), within(1e-9));
  }

  @Test
  void shouldFindNoShiftAmongAlikePanels() {
    Factor grade = factor("grade", "1 2 2 3 1 2 2 3");
    Factor panel = factor("panel", "a a a a b b b b");

    CumulativeLinkModel.Result fit =
        CumulativeLinkModel.mixed(grade, List.of(), panel, CumulativeLinkModel.Options.STANDARD);

    assertThat(fit.random().orElseThrow().sd()).isZero();
  }

  @Test
  void shouldDropOneHighAndOneLow() {
    assertThat(TrimmedMean.of(new double[] {9, 7, 7.5, 8, 1}, 1)).isCloseTo(7.5, within(1e-12));
    assertThatThrownBy(() -> TrimmedMean.of(new double[] {1, 2}, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
