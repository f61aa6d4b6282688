package pingyi.method.statistics.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TransitionTestsTest {
  /** Unaided distance vision of 7,477 women, A. Stuart, Biometrika 40, 1953. */
  private static final Transitions VISION =
      new Transitions(
          new long[][] {
            {1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}
          });

  @Test
  void shouldAgreeWithStatsmodelsOnStuartsTable() {
    // statsmodels 0.15.0: SquareTable(t, shift_zeros=False).symmetry(), .homogeneity()
    assertThat(Symmetry.bowker(VISION).statistic()).isCloseTo(19.106550215266772, within(1e-10));
    assertThat(Symmetry.bowker(VISION).df()).isEqualTo(6);
    assertThat(Symmetry.bowker(VISION).pValue().orElseThrow())
        .isCloseTo(0.003987419840428568, within(1e-12));
    ChiSquare homogeneity = MarginalHomogeneity.stuartMaxwell(VISION);
    assertThat(homogeneity.statistic()).isCloseTo(11.95656962298254, within(1e-9));
    assertThat(homogeneity.df()).isEqualTo(3);
    assertThat(homogeneity.pValue().orElseThrow()).isCloseTo(0.007533425054800591, within(1e-11));
  }

  @Test
  void shouldAgreeWithStatsmodelsOnTwoGrades() {
    // statsmodels 0.15.0: mcnemar([[10, 12], [3, 20]], exact=False, correction=True), exact=True
    Transitions two = new Transitions(new long[][] {{10, 12}, {3, 20}});

    Symmetry.McNemar result = Symmetry.mcNemar(two);

    assertThat(result.corrected().statistic()).isCloseTo(4.266666666666667, within(1e-12));
    assertThat(result.exactP()).isCloseTo(0.03515625, within(1e-15));
    assertThat(result.plain()).isEqualTo(Symmetry.bowker(two));
    assertThat(MarginalHomogeneity.stuartMaxwell(two).statistic())
        .isCloseTo(result.plain().statistic(), within(1e-12));
  }

  @Test
  void shouldAddUpGroupsOfGradesBetweenWhichNobodyMoved() {
    Transitions apart =
        new Transitions(
            new long[][] {
              {5, 9, 0, 0, 0}, {2, 5, 0, 0, 0}, {0, 0, 7, 1, 0}, {0, 0, 8, 3, 0}, {0, 0, 0, 0, 4}
            });

    ChiSquare result = MarginalHomogeneity.stuartMaxwell(apart);

    // Two McNemar tests: (9 - 2)^2 / 11 + (1 - 8)^2 / 9; the grade nobody left or entered adds
    // none.
    assertThat(result.statistic()).isCloseTo(49 / 11.0 + 49 / 9.0, within(1e-12));
    assertThat(result.df()).isEqualTo(2);
  }

  @Property(tries = 300)
  void shouldNotMindTheDirectionOfTime(@ForAll @Size(16) List<@IntRange(max = 20) Integer> given) {
    long[][] forward = new long[4][4];
    long[][] backward = new long[4][4];
    for (int i = 0; i < 16; i++) {
      forward[i / 4][i % 4] = given.get(i);
      backward[i % 4][i / 4] = given.get(i);
    }

    Transitions there = new Transitions(forward);
    Transitions back = new Transitions(backward);

    assertThat(MarginalHomogeneity.stuartMaxwell(back).statistic())
        .isCloseTo(MarginalHomogeneity.stuartMaxwell(there).statistic(), within(1e-8));
    assertThat(Symmetry.bowker(back)).isEqualTo(Symmetry.bowker(there));
    assertThat(back.moves().up()).isEqualTo(there.moves().down());
    assertThat(back.moves().pValue()).isEqualTo(there.moves().pValue());
    // The symmetry of pairs implies that of margins, and says more.
    assertThat(MarginalHomogeneity.stuartMaxwell(there).df())
        .isLessThanOrEqualTo(Symmetry.bowker(there).df());
  }

  @Test
  void shouldTestSignsExactly() {
    // R: binom.test(3, 12)$p.value
    Transitions.Moves moves = new Transitions(new long[][] {{1, 3}, {9, 1}}).moves();

    assertThat(moves.pValue().orElseThrow()).isCloseTo(0.14599609375, within(1e-15));
  }

  @Test
  void shouldSayNothingWhereNobodyMoved() {
    Transitions still = new Transitions(new long[][] {{3, 0}, {0, 0}});

    assertThat(still.moves().pValue()).isEmpty();
    assertThat(still.share(1, 0)).isEmpty();
    assertThat(Symmetry.bowker(still).pValue()).isEmpty();
    assertThat(MarginalHomogeneity.stuartMaxwell(still).df()).isZero();
    assertThatThrownBy(() -> new Transitions(new long[][] {{1, 2}}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
