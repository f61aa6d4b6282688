package pingyi.method.verdict;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.transition.ChiSquare;
import pingyi.method.statistics.transition.MarginalHomogeneity;
import pingyi.method.statistics.transition.Symmetry;
import pingyi.method.statistics.transition.Transitions;
import pingyi.warehouse.table.derived.GradeMovement;
import pingyi.warehouse.table.working.ScorePair;

/**
 * Whether more branches rose than fell from a year to the next. Only pairs of years that may be
 * compared are counted: across a new scale the grades have other meanings, whatever their names.
 */
public final class GradeMovements implements GroupRecipe<ScorePair, GradeMovement> {
  private static final long serialVersionUID = 1L;

  /** The level of the sign test, one test a year. */
  public static final double ALPHA = 0.05;

  @Override
  public Class<ScorePair> input() {
    return ScorePair.class;
  }

  @Override
  public Class<GradeMovement> output() {
    return GradeMovement.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<ScorePair, GradeMovement> rule(References references) {
    return (year, out) -> {
      YearGrades both = YearGrades.of(year);
      if (!both.pairs().isEmpty()) {
        out.accept(row(both));
      }
    };
  }

  private static GradeMovement row(YearGrades both) {
    List<ScorePair> comparable = both.comparable();
    boolean tested = !comparable.isEmpty();
    Transitions transitions = YearGrades.transitions(comparable);
    Transitions.Moves moves = transitions.moves();
    Optional<ChiSquare> marginal =
        tested ? Optional.of(MarginalHomogeneity.stuartMaxwell(transitions)) : Optional.empty();
    Optional<ChiSquare> symmetry =
        tested ? Optional.of(Symmetry.bowker(transitions)) : Optional.empty();
    @Nullable Double sign = moves.pValue().orElse(null);
    return new GradeMovement(
        both.reviewYear(),
        both.previousYear(),
        both.pairs().size(),
        comparable.size(),
        moves.up(),
        moves.same(),
        moves.down(),
        sign,
        marginal.map(ChiSquare::statistic).orElse(null),
        marginal.flatMap(ChiSquare::pValue).orElse(null),
        symmetry.map(ChiSquare::statistic).orElse(null),
        symmetry.flatMap(ChiSquare::pValue).orElse(null),
        verdict(tested, sign, moves),
        tested ? "sign_exact" : "none",
        ALPHA);
  }

  private static String verdict(boolean tested, @Nullable Double sign, Transitions.Moves moves) {
    if (!tested) {
      return "not_tested";
    }
    if (sign == null || sign > ALPHA) {
      return "no_shift_shown";
    }
    return moves.up() > moves.down() ? "more_rose" : "more_fell";
  }
}
