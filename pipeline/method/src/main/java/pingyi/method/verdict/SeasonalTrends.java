package pingyi.method.verdict;

import java.util.List;
import java.util.Optional;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.trend.MannKendall;
import pingyi.method.statistics.trend.SeasonalKendall;
import pingyi.warehouse.table.derived.SeasonalTrend;
import pingyi.warehouse.table.reference.Policy;
import pingyi.warehouse.table.working.PeriodicObservation;

/**
 * The trend of a branch's quarters by the seasonal Kendall test, in {@link PeriodicStretches}.
 * Below five years nothing is judged, as for yearly scores.
 */
public final class SeasonalTrends implements GroupRecipe<PeriodicObservation, SeasonalTrend> {
  private static final long serialVersionUID = 1L;
  private static final int LEAST_YEARS = 5;
  private static final double ALPHA = 0.05;

  @Override
  public Class<PeriodicObservation> input() {
    return PeriodicObservation.class;
  }

  @Override
  public Class<SeasonalTrend> output() {
    return SeasonalTrend.class;
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
  public Rule<PeriodicObservation, SeasonalTrend> rule(References references) {
    PeriodicStretches cut = new PeriodicStretches(references.rows(Policy.class));
    return (series, out) -> {
      if (series.get(0).measure().equals("score")) {
        cut.of(series).forEach(stretch -> out.accept(trend(stretch)));
      }
    };
  }

  private static SeasonalTrend trend(List<PeriodicObservation> stretch) {
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
        years >= LEAST_YEARS && seasonal
            ? Optional.of(SeasonalKendall.of(points, MannKendall.Options.STANDARD))
            : Optional.empty();
    return new SeasonalTrend(
        stretch.get(0).organizationId(),
        stretch.get(0).reviewYear(),
        stretch.get(stretch.size() - 1).reviewYear(),
        years,
        points.size(),
        test.map(SeasonalTrends::verdict).orElse("too_short"),
        test.map(SeasonalKendall.Result::slope).orElse(null),
        test.map(SeasonalKendall.Result::s).orElse(null),
        test.map(SeasonalTrends::p).orElse(null),
        test.map(
                result ->
                    result.correlated().isPresent()
                        ? "seasonal_kendall_covariance"
                        : "seasonal_kendall")
            .orElse("none"),
        ALPHA);
  }

  private static double p(SeasonalKendall.Result result) {
    return result.correlated().map(SeasonalKendall.Correlated::p).orElse(result.p());
  }

  private static String verdict(SeasonalKendall.Result result) {
    if (!(p(result) <= ALPHA)) {
      return "no_trend_shown";
    }
    return result.s() > 0 ? "rising" : "falling";
  }
}
