package pingyi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pingyi.engine.TableComparison.Difference;
import pingyi.engine.contract.Reading;

class TableComparisonTest {
  private static final Reading A = new Reading("a", 1, null, 0.3);

  @Test
  void shouldIgnoreTheOrderOfRowsAndTheRoundingOfSums() {
    Reading b = new Reading("b", 1, "x", 0);

    List<Difference> differences =
        TableComparison.compare(
            Reading.class,
            List.of(A, b),
            List.of(new Reading("b", 1, "x", 1e-13), new Reading("a", 1, null, 0.1 + 0.2)));

    assertThat(differences).isEmpty();
  }

  @Test
  void shouldNameTheCellThatDiffersWithBothValues() {
    List<Difference> differences =
        TableComparison.compare(
            Reading.class, List.of(A), List.of(new Reading("a", 1, null, 0.3000001)));

    assertThat(differences)
        .containsExactly(
            new Difference(
                "reading", "branch=a, quarter=1, instrument=null", "value", "0.3", "0.3000001"));
  }

  @Test
  void shouldNameRowsThatOnlyOneSideHas() {
    List<Difference> differences =
        TableComparison.compare(Reading.class, List.of(A), List.of(new Reading("a", 2, null, 0.3)));

    assertThat(differences)
        .extracting(Difference::key, Difference::column, Difference::left, Difference::right)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "branch=a, quarter=1, instrument=null", "(row)", "present", "missing"),
            org.assertj.core.groups.Tuple.tuple(
                "branch=a, quarter=2, instrument=null", "(row)", "missing", "present"));
  }

  @Test
  void shouldNotTakeAnInfinityForANumber() {
    List<Difference> differences =
        TableComparison.compare(
            Reading.class,
            List.of(A),
            List.of(new Reading("a", 1, null, Double.POSITIVE_INFINITY)));

    assertThat(differences).hasSize(1);
  }
}
