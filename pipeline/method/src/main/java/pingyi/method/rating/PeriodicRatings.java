package pingyi.method.rating;

import java.util.List;
import java.util.Optional;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.Sampling;
import pingyi.method.statistics.StratifiedMean;
import pingyi.method.statistics.StratifiedMean.Stratum;
import pingyi.warehouse.table.Excerpt;
import pingyi.warehouse.table.derived.PeriodicRating;
import pingyi.warehouse.table.recognised.PeriodicScore;
import pingyi.warehouse.table.reference.Policy;

/**
 * The mean of the quarters. All four must be there: a year that lacks one is not a year. Their
 * spread is the only witness of how much such a score moves without anything having changed, so it
 * enters the interval and the verdicts; taken as exact, a quarterly score would make every small
 * wobble look like a change.
 */
public final class PeriodicRatings implements GroupRecipe<PeriodicRatings.Quarter, PeriodicRating> {
  private static final long serialVersionUID = 1L;
  private static final int QUARTERS = 4;

  /** The score of one quarter. */
  @Excerpt(of = PeriodicScore.class)
  public record Quarter(String reviewId, String organizationId, int reviewYear, double score) {}

  @Override
  public Class<Quarter> input() {
    return Quarter.class;
  }

  @Override
  public Class<PeriodicRating> output() {
    return PeriodicRating.class;
  }

  @Override
  public int groupedBy() {
    return 3;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(Policy.class);
  }

  @Override
  public Rule<Quarter, PeriodicRating> rule(References references) {
    PolicyYears policies = new PolicyYears(references.rows(Policy.class));
    return (quarters, out) -> {
      if (quarters.size() == QUARTERS) {
        policies
            .in(quarters.get(0).reviewYear())
            .ifPresent(policy -> out.accept(rate(quarters, policy.confidence())));
      }
    };
  }

  private static PeriodicRating rate(List<Quarter> quarters, double confidence) {
    double[] scores = quarters.stream().mapToDouble(Quarter::score).toArray();
    double[] once = {1, 1, 1, 1};
    StratifiedMean.Result mean =
        StratifiedMean.of(
            List.of(new Stratum(1, scores, once)),
            new StratifiedMean.Options(confidence, StratifiedMean.Scale.OPEN));
    Optional<Sampling> sampling = mean.sampling();
    return new PeriodicRating(
        quarters.get(0).reviewId(),
        quarters.get(0).reviewYear(),
        mean.mean(),
        sampling.map(Sampling::standardError).orElse(null),
        sampling.map(Sampling::degreesOfFreedom).orElse(null),
        sampling.map(each -> each.interval().low()).orElse(null),
        sampling.map(each -> each.interval().high()).orElse(null));
  }
}
