package pingyi.method.verdict;

import java.util.List;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.ballot.SimultaneousShares;
import pingyi.warehouse.table.derived.BallotShare;
import pingyi.warehouse.table.recognised.Tally;

/** The shares of a ballot's grades with Goodman's intervals, which hold for all of them at once. */
public final class BallotShares implements GroupRecipe<Tally, BallotShare> {
  private static final long serialVersionUID = 1L;
  private static final double LEVEL = 0.95;

  @Override
  public Class<Tally> input() {
    return Tally.class;
  }

  @Override
  public Class<BallotShare> output() {
    return BallotShare.class;
  }

  @Override
  public int groupedBy() {
    return 3;
  }

  @Override
  public Rule<Tally, BallotShare> rule(References references) {
    return (grades, out) -> {
      double[] counts = grades.stream().mapToDouble(Tally::ballots).toArray();
      double voters = grades.stream().mapToDouble(Tally::ballots).sum();
      if (!(voters > 0)) {
        return;
      }
      List<Interval> intervals = SimultaneousShares.of(counts, LEVEL);
      for (int i = 0; i < counts.length; i++) {
        Tally grade = grades.get(i);
        out.accept(
            new BallotShare(
                grade.reviewId(),
                grade.reviewYear(),
                grade.voterClass(),
                grade.ordinal(),
                grade.gradeCode(),
                counts[i],
                voters,
                Math.min(1, counts[i] / voters),
                intervals.get(i).low(),
                intervals.get(i).high(),
                "goodman",
                LEVEL));
      }
    };
  }
}
