package pingyi.method.rating;

import java.util.Objects;
import org.apache.commons.statistics.descriptive.Quantile;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.Excerpt;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.working.ScoreSpread;

/**
 * The quantiles of a year's scores, type 7 as everywhere (R. J. Hyndman, Y. Fan, The American
 * Statistician 50, 1996).
 */
public final class ScoreSpreads implements GroupRecipe<ScoreSpreads.YearScore, ScoreSpread> {
  private static final long serialVersionUID = 1L;

  /** The score of one branch in one year. */
  @Excerpt(of = BranchYearScore.class)
  public record YearScore(int reviewYear, @Nullable Double score) {}

  @Override
  public Class<YearScore> input() {
    return YearScore.class;
  }

  @Override
  public Class<ScoreSpread> output() {
    return ScoreSpread.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<YearScore, ScoreSpread> rule(References references) {
    return (year, out) -> {
      double[] scores =
          year.stream()
              .map(YearScore::score)
              .filter(Objects::nonNull)
              .mapToDouble(Double::doubleValue)
              .toArray();
      int reviewYear = year.get(0).reviewYear();
      if (scores.length == 0) {
        out.accept(new ScoreSpread(reviewYear, year.size(), 0, null, null, null, null, null, null));
        return;
      }
      double mean = 0;
      for (double score : scores) {
        mean += score / scores.length;
      }
      double[] quantiles =
          Quantile.withDefaults()
              .with(Quantile.EstimationMethod.HF7)
              .evaluate(scores, 0, 0.25, 0.5, 0.75, 1);
      out.accept(
          new ScoreSpread(
              reviewYear,
              year.size(),
              scores.length,
              mean,
              quantiles[0],
              quantiles[1],
              quantiles[2],
              quantiles[3],
              quantiles[4]));
    };
  }
}
