package pingyi.method.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.NormalTable;
import pingyi.method.statistics.Sampling;
import pingyi.method.statistics.StratifiedMean;
import pingyi.method.statistics.StratifiedMean.Stratum;
import pingyi.method.statistics.WilsonInterval;
import pingyi.warehouse.table.derived.RatingObservation;
import pingyi.warehouse.table.derived.StandardRating;

/**
 * The standard rating of one instrument of one review: the mean of points by voter class with its
 * interval, and the share of favourable ballots. Abstentions and spoiled ballots are not among the
 * observations, so they do not count.
 */
public final class StandardRatings implements GroupRecipe<RatingObservation, StandardRating> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<RatingObservation> input() {
    return RatingObservation.class;
  }

  @Override
  public Class<StandardRating> output() {
    return StandardRating.class;
  }

  @Override
  public int groupedBy() {
    return 2;
  }

  @Override
  public Rule<RatingObservation, StandardRating> rule(References references) {
    return (group, out) -> {
      double voters = group.stream().mapToDouble(RatingObservation::ballots).sum();
      if (voters > 0) {
        out.accept(rate(group, voters));
      }
    };
  }

  private static StandardRating rate(List<RatingObservation> group, double voters) {
    RatingObservation first = group.get(0);
    Optional<StratifiedMean.Result> mean =
        strata(group)
            .map(
                strata ->
                    StratifiedMean.of(
                        strata, new StratifiedMean.Options(first.confidence(), scale(first))));
    Optional<Sampling> sampling = mean.flatMap(StratifiedMean.Result::sampling);
    Favourable favourable = favourable(group, voters);
    return new StandardRating(
        first.reviewId(),
        first.organizationId(),
        first.reviewYear(),
        first.instrument(),
        voters,
        mean.map(StratifiedMean.Result::mean).orElse(null),
        sampling.map(Sampling::standardError).orElse(null),
        sampling.map(Sampling::degreesOfFreedom).orElse(null),
        sampling.map(each -> each.curve().slope()).orElse(null),
        sampling.map(each -> each.curve().curvature()).orElse(null),
        sampling.map(each -> each.interval().low()).orElse(null),
        sampling.map(each -> each.interval().high()).orElse(null),
        mean.map(StratifiedMean.Result::method).orElse("none"),
        favourable.share().orElse(null),
        favourable.interval().map(Interval::low).orElse(null),
        favourable.interval().map(Interval::high).orElse(null),
        favourable.basis());
  }

  /** Ballots choose among the grades of a scale, raters give what they like. */
  private static StratifiedMean.Scale scale(RatingObservation observation) {
    return observation.favourable() == null
        ? StratifiedMean.Scale.OPEN
        : StratifiedMean.Scale.CLOSED;
  }

  /**
   * The voter classes with ballots; none if a class is empty and the policy then gives no score.
   */
  private static Optional<List<Stratum>> strata(List<RatingObservation> group) {
    List<Stratum> strata = new ArrayList<>();
    for (int from = 0; from < group.size(); ) {
      // The rows of a class stand together, for it is in the key before the points.
      int to = endOfClass(group, from);
      double[] points = new double[to - from];
      double[] ballots = new double[to - from];
      boolean voted = false;
      for (int i = from; i < to; i++) {
        points[i - from] = group.get(i).points();
        ballots[i - from] = group.get(i).ballots();
        voted |= group.get(i).ballots() > 0;
      }
      if (voted) {
        strata.add(new Stratum(group.get(from).classWeight(), points, ballots));
      }
      from = to;
    }
    RatingObservation first = group.get(0);
    boolean complete = first.policyClasses() == 0 || strata.size() == first.policyClasses();
    return complete || first.emptyClass().equals("renormalise")
        ? Optional.of(strata)
        : Optional.empty();
  }

  private static int endOfClass(List<RatingObservation> group, int from) {
    int to = from + 1;
    while (to < group.size() && group.get(to).voterClass().equals(group.get(from).voterClass())) {
      to++;
    }
    return to;
  }

  private record Favourable(Optional<Double> share, Optional<Interval> interval, String basis) {}

  private static Favourable favourable(List<RatingObservation> group, double voters) {
    RatingObservation first = group.get(0);
    if (first.favourable() == null) {
      return new Favourable(Optional.empty(), Optional.empty(), "none");
    }
    Double stated = first.favourableShareStated();
    double derived =
        group.stream()
                .filter(each -> Boolean.TRUE.equals(each.favourable()))
                .mapToDouble(RatingObservation::ballots)
                .sum()
            / voters;
    // Shares that were sent with two decimals add up to something else than the source's own
    // figure: the source's stands.
    double share = stated != null ? stated : Math.min(derived, 1);
    double z = NormalTable.exceededBy((1 - first.confidence()) / 2);
    return new Favourable(
        Optional.of(share),
        Optional.of(WilsonInterval.of(share, voters, z)),
        stated != null ? "stated" : "derived");
  }
}
