package pingyi.method.rating.formula;

import java.util.List;

/** A step that compares the units of a group with one another. */
sealed interface GroupStep extends Step
    permits RatioToBest, Rank, RankScore, ValidBallots, Quota, ForcedShares {
  Scope scope();

  /** Works on one group of the scope. */
  void applyTo(List<Line> group);

  @Override
  default void apply(List<Line> lines) {
    scope().groups(lines).forEach(this::applyTo);
  }
}
