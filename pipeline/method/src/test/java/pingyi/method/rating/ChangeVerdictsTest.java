package pingyi.method.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pingyi.method.rating.ChangeVerdicts.TwoScores;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.derived.BranchChange;

/** What the table of changes says of two years of a branch. */
class ChangeVerdictsTest {
  @Test
  void shouldTellTheSmallestChangesThatCouldHaveBeenSeen() {
    BranchChange change = change(90, 1);

    assertThat(change.detectable()).isBetween(3.0, 5.0);
    assertThat(change.detectableRise()).isBetween(3.0, 5.0);
  }

  @Test
  void shouldTellNoChangeThatIsLongerThanTheScale() {
    BranchChange change = change(90, 60);

    assertThat(change.adjustedP()).isNotNull();
    assertThat(change.detectable()).isNull();
    assertThat(change.detectableRise()).isNull();
  }

  @Test
  void shouldTellNoDeclineBelowTheEndOfTheScale() {
    BranchChange change = change(20, 7);

    assertThat(change.detectable()).isNull();
    assertThat(change.detectableRise()).isBetween(20.0, 40.0);
  }

  private static BranchChange change(double score, double error) {
    TwoScores pair =
        new TwoScores(
            2024,
            "a",
            2023,
            "A",
            score,
            score,
            score,
            error,
            null,
            error,
            null,
            null,
            null,
            null,
            "comparable",
            null);
    List<BranchChange> made = new ArrayList<>();
    new ChangeVerdicts().rule(new References(Map.of())).apply(List.of(pair), made::add);
    return made.get(0);
  }
}
