package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pingyi.cli.Phases.Phase;
import pingyi.method.recipe.Recipes;

/** What a recipe is for decides its phase. */
class PhasesTest {
  private final Phases phases = new Phases(Recipes.all());

  @Test
  void shouldPartRecipesByWhatTheyAreFor() {
    assertThat(phases.of("  1/84 sql/tally.sql", Phase.WRITE)).isEqualTo(Phase.RECOGNISE);
    assertThat(phases.of("  2/84 organization/OrganizationMatching.java", Phase.WRITE))
        .isEqualTo(Phase.RECOGNISE);
    assertThat(phases.of("  3/84 rating/StandardRatings.java", Phase.WRITE)).isEqualTo(Phase.RATE);
    assertThat(phases.of("  4/84 sql/branch_year_score.sql", Phase.WRITE)).isEqualTo(Phase.RATE);
    assertThat(phases.of("  5/84 verdict/RankPlaces.java", Phase.WRITE)).isEqualTo(Phase.MEASURE);
    assertThat(phases.of("  records/2024/a.csv", Phase.READ)).isEqualTo(Phase.READ);
  }
}
