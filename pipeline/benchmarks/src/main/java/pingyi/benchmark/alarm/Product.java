package pingyi.benchmark.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pingyi.benchmark.world.Scale;
import pingyi.method.rating.ChangeVerdicts;
import pingyi.method.rating.ChangeVerdicts.TwoScores;
import pingyi.method.rating.StandardRatings;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.rank.NormalDraws;
import pingyi.method.statistics.rank.RankSets;
import pingyi.method.verdict.BallotChanges;
import pingyi.warehouse.table.derived.BallotChange;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.RatingObservation;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.working.BallotPair;

/**
 * The method as a run computes it: the recipes' own rules on the rows of their tables, for a policy
 * whose score is the ballot alone, rounded to two digits.
 */
final class Product {
  private static final double CONFIDENCE = 0.95;
  private static final long SEED = 1;

  private final GroupRecipe.Rule<RatingObservation, StandardRating> ratings =
      new StandardRatings().rule(new References(Map.of()));
  private final GroupRecipe.Rule<TwoScores, BranchChange> changes =
      new ChangeVerdicts().rule(new References(Map.of()));

  private final GroupRecipe.Rule<BallotPair, BallotChange> ballots =
      new BallotChanges().rule(new References(Map.of()));

  /** The rating of each branch of a year. */
  List<StandardRating> rate(Scale scale, double[][] year) {
    List<StandardRating> rated = new ArrayList<>();
    for (int branch = 0; branch < year.length; branch++) {
      rated.add(rate(scale, branch, year[branch]));
    }
    return rated;
  }

  /** The rating of one branch. */
  StandardRating rate(Scale scale, int branch, double[] ballots) {
    String name = "B" + branch;
    List<RatingObservation> observations = new ArrayList<>();
    for (int k = 0; k < ballots.length; k++) {
      observations.add(
          new RatingObservation(
              name,
              "ballot",
              "all",
              scale.points()[k],
              name,
              0,
              ballots[k],
              k == 0,
              1,
              "no_score",
              0,
              CONFIDENCE,
              null));
    }
    List<StandardRating> rated = new ArrayList<>();
    ratings.apply(observations, rated::add);
    return rated.get(0);
  }

  /** The changes of all branches from one year to the next. */
  List<BranchChange> changes(List<StandardRating> before, List<StandardRating> after) {
    List<TwoScores> pairs = new ArrayList<>();
    for (int branch = 0; branch < after.size(); branch++) {
      pairs.add(pair(before.get(branch), after.get(branch)));
    }
    List<BranchChange> changed = new ArrayList<>();
    changes.apply(pairs, changed::add);
    return changed;
  }

  /** Whether the ballots of any branch are said to have become better or worse. */
  boolean anyBallotVerdict(double[][] before, double[][] after) {
    List<BallotPair> pairs = new ArrayList<>();
    for (int branch = 0; branch < after.length; branch++) {
      for (int k = 0; k < after[branch].length; k++) {
        pairs.add(
            new BallotPair(
                1,
                "B" + branch,
                "all",
                "scale",
                k + 1,
                0,
                k == 0,
                before[branch][k],
                after[branch][k],
                "COMPARABLE"));
      }
    }
    List<BallotChange> changed = new ArrayList<>();
    ballots.apply(pairs, changed::add);
    return changed.stream()
        .anyMatch(each -> each.verdict().equals("better") || each.verdict().equals("worse"));
  }

  private static TwoScores pair(StandardRating before, StandardRating after) {
    return new TwoScores(
        1,
        after.organizationId(),
        0,
        after.organizationId(),
        score(before),
        score(before),
        score(after),
        before.standardError(),
        before.degreesOfFreedom(),
        after.standardError(),
        after.degreesOfFreedom(),
        after.errorSlope(),
        after.errorCurvature(),
        null,
        "COMPARABLE",
        null);
  }

  private static double score(StandardRating rating) {
    return Math.floor(known(rating.score()) * 100 + 0.5000001) / 100;
  }

  /** The rank sets of a year. */
  RankSets.Result ranks(List<StandardRating> year, RankSets.Family family) {
    return RankSets.of(
        year.stream().mapToDouble(Product::score).toArray(),
        year.stream().mapToDouble(rating -> known(rating.standardError())).toArray(),
        NormalDraws.of(year.size(), RankSets.DRAWS, SEED),
        new RankSets.Options(
            CONFIDENCE, family, RankSets.Side.TWO_SIDED, RankSets.Steps.STEP_DOWN));
  }

  /** A figure that ballots of several grades always have. */
  static double known(@org.jspecify.annotations.Nullable Double figure) {
    if (figure == null) {
      throw new IllegalStateException("Ballots gave no figure");
    }
    return figure;
  }
}
