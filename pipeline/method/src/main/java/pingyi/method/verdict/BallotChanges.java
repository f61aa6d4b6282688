package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import pingyi.method.rating.ChangeVerdicts;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.ballot.BrunnerMunzel;
import pingyi.method.statistics.ballot.ShareDifference;
import pingyi.method.statistics.multiplicity.AdjustedPValues;
import pingyi.warehouse.table.derived.BallotChange;
import pingyi.warehouse.table.working.BallotPair;

/**
 * Whether a branch's ballots became better or worse. The favourable share's change has Newcombe's
 * interval; the verdict is on all grades in their order, by Brunner and Munzel, the year's p-values
 * adjusted together. Their t is taken with no more degrees of freedom than the smaller panel less
 * one: with those of the formula up to 7 percent of years in which nothing had changed named a
 * change (2,000 years of 22 branches, 10 to 30 ballots on 60, 25, 10 and 5 percent), so at most 5.
 */
public final class BallotChanges implements GroupRecipe<BallotPair, BallotChange> {
  private static final long serialVersionUID = 1L;
  private static final double LEVEL = 0.95;
  private static final String NOT_COMPARABLE = "NOT_COMPARABLE";

  @Override
  public Class<BallotPair> input() {
    return BallotPair.class;
  }

  @Override
  public Class<BallotChange> output() {
    return BallotChange.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<BallotPair, BallotChange> rule(References references) {
    return (year, out) -> {
      List<Ballots> all = ballots(year).stream().filter(Ballots::twoYears).toList();
      List<Optional<Test>> tests = all.stream().map(Ballots::test).toList();
      double[] adjusted =
          AdjustedPValues.BENJAMINI_HOCHBERG.of(
              IntStream.range(0, all.size())
                  .filter(i -> tests.get(i).isPresent())
                  .mapToDouble(i -> tests.get(i).orElseThrow().p())
                  .toArray());
      int place = 0;
      for (int i = 0; i < all.size(); i++) {
        Double own = tests.get(i).isPresent() ? (Double) adjusted[place++] : null;
        out.accept(all.get(i).row(tests.get(i), own, adjusted.length));
      }
    };
  }

  /** The grades of each branch and voter class, which follow each other. */
  private static List<Ballots> ballots(List<BallotPair> year) {
    List<Ballots> all = new ArrayList<>();
    int begin = 0;
    for (int end = 1; end <= year.size(); end++) {
      if (end == year.size() || !together(year.get(begin), year.get(end))) {
        all.add(new Ballots(year.subList(begin, end)));
        begin = end;
      }
    }
    return all;
  }

  private static boolean together(BallotPair one, BallotPair other) {
    return one.organizationId().equals(other.organizationId())
        && one.voterClass().equals(other.voterClass())
        && one.scaleId().equals(other.scaleId());
  }

  /** The chance of a better ballot in the later year, and of so much of it by chance. */
  private record Test(double superiority, double p) {}

  /** One row of the table in the making. */
  private record Ballots(List<BallotPair> grades) {
    boolean twoYears() {
      return before() > 0 && after() > 0;
    }

    double before() {
      return grades.stream().mapToDouble(BallotPair::previousBallots).sum();
    }

    double after() {
      return grades.stream().mapToDouble(BallotPair::ballots).sum();
    }

    private double least() {
      return Math.min(before(), after());
    }

    private boolean comparable() {
      return !grades.get(0).comparability().equals(NOT_COMPARABLE);
    }

    Optional<Test> test() {
      boolean whole =
          grades.stream().allMatch(each -> whole(each.ballots()) && whole(each.previousBallots()));
      return comparable() && whole && least() >= BrunnerMunzel.SMALL
          ? Optional.of(
                  BrunnerMunzel.ofCounts(
                      fromTheWorst(BallotPair::previousBallots), fromTheWorst(BallotPair::ballots)))
              .map(result -> new Test(result.superiority(), p(result)))
          : Optional.empty();
    }

    private static boolean whole(double ballots) {
      return ballots == Math.rint(ballots);
    }

    private double[] fromTheWorst(ToDoubleFunction<BallotPair> count) {
      int n = grades.size();
      return IntStream.range(0, n)
          .mapToDouble(i -> count.applyAsDouble(grades.get(n - 1 - i)))
          .toArray();
    }

    /** Of samples that do not overlap the chance that so they fall; 1 where all are equal. */
    private double p(BrunnerMunzel.Statistic test) {
      double w = Math.abs(test.statistic());
      if (test.df().isEmpty()) {
        return w == 0
            ? 1
            : 2 / BinomialCoefficientDouble.value((int) (before() + after()), (int) before());
      }
      double df = Math.min(test.df().orElseThrow(), least() - 1);
      return 2 * TDistribution.of(df).survivalProbability(w);
    }

    BallotChange row(Optional<Test> test, @Nullable Double adjusted, int tested) {
      BallotPair first = grades.get(0);
      ShareDifference.Side before =
          new ShareDifference.Side(favourable(BallotPair::previousBallots, before()), before());
      ShareDifference.Side after =
          new ShareDifference.Side(favourable(BallotPair::ballots, after()), after());
      Optional<ShareDifference.Result> change =
          comparable() ? Optional.of(ShareDifference.of(after, before, LEVEL)) : Optional.empty();
      return new BallotChange(
          first.organizationId(),
          first.reviewYear(),
          first.previousYear(),
          first.voterClass(),
          first.scaleId(),
          before(),
          after(),
          before.share(),
          after.share(),
          change.map(ShareDifference.Result::difference).orElse(null),
          change.map(each -> each.interval().low()).orElse(null),
          change.map(each -> each.interval().high()).orElse(null),
          test.map(Test::superiority).orElse(null),
          test.map(Test::p).orElse(null),
          adjusted,
          first.comparability(),
          verdict(test, adjusted),
          tested,
          test.isPresent() ? "brunner_munzel" : "none",
          LEVEL,
          ChangeVerdicts.FALSE_DISCOVERY_RATE);
    }

    private double favourable(ToDoubleFunction<BallotPair> count, double voters) {
      double sum = grades.stream().filter(BallotPair::favourable).mapToDouble(count).sum();
      return Math.min(1, sum / voters);
    }

    private String verdict(Optional<Test> test, @Nullable Double adjusted) {
      if (!comparable()) {
        return "not_comparable";
      }
      if (adjusted == null) {
        return "not_testable";
      }
      if (adjusted > ChangeVerdicts.FALSE_DISCOVERY_RATE) {
        return "no_change_shown";
      }
      return test.orElseThrow().superiority() > 0.5 ? "better" : "worse";
    }
  }
}
