package pingyi.method.verdict;

import java.util.List;
import java.util.Optional;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.trend.MannKendall;
import pingyi.method.statistics.trend.SeasonalKendall;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.working.PeriodicObservation;
import pingyi.warehouse.table.working.SeasonalTest;

/**
 * The seasonal Kendall test of a branch's quarters, in {@link PeriodicStretches}. Below {@link
 * BranchTrends#LEAST_YEARS} years nothing is tested, as for yearly scores.
 */
public final class SeasonalTests implements GroupRecipe<PeriodicObservation, SeasonalTest> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<PeriodicObservation> input() {
    return PeriodicObservation.class;
  }

  @Override
  public Class<SeasonalTest> output() {
    return SeasonalTest.class;
  }

  @Override
  public int groupedBy() {
    return 2;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(Policy.class);
  }

  @Override
  public Rule<PeriodicObservation, SeasonalTest> rule(References references) {
    PeriodicStretches cut = new PeriodicStretches(references.rows(Policy.class));
    return (series, out) -> {
      if (series.get(0).measure().equals("score")) {
        cut.of(series).forEach(stretch -> out.accept(test(stretch)));
      }
    };
  }

  private static SeasonalTest test(List<PeriodicObservation> stretch) {
    List<SeasonalKendall.Point> points =
        stretch.stream()
            .map(
                each ->
                    new SeasonalKendall.Point(
                        each.reviewYear(),
                        Integer.parseInt(each.period().substring(1)),
                        each.value()))
            .toList();
    int years = (int) points.stream().map(SeasonalKendall.Point::year).distinct().count();
    boolean seasonal = points.stream().map(SeasonalKendall.Point::season).distinct().count() > 1;
    Optional<SeasonalKendall.Result> test =
        years >= BranchTrends.LEAST_YEARS && seasonal
            ? Optional.of(SeasonalKendall.of(points, MannKendall.Options.STANDARD))
            : Optional.empty();
    return new SeasonalTest(
        stretch.get(0).organizationId(),
        stretch.get(0).reviewYear(),
        stretch.get(stretch.size() - 1).reviewYear(),
        years,
        points.size(),
        test.map(SeasonalKendall.Result::slope).orElse(null),
        test.map(SeasonalKendall.Result::s).orElse(null),
        test.map(SeasonalTests::p).orElse(null),
        test.map(
                result ->
                    result.correlated().isPresent()
                        ? "seasonal_kendall_covariance"
                        : "seasonal_kendall")
            .orElse("none"));
  }

  private static double p(SeasonalKendall.Result result) {
    return result.correlated().map(SeasonalKendall.Correlated::p).orElse(result.p());
  }
}
