package pingyi.method.verdict;

import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.multiplicity.AdjustedPValues;
import pingyi.warehouse.table.derived.SeasonalTrend;
import pingyi.warehouse.table.working.SeasonalTest;

/**
 * The verdicts on the trends of quarters. The stretches that were tested and end in one year are a
 * family: their p-values are adjusted together, as {@link BranchTrends} does with yearly scores.
 */
public final class SeasonalTrends implements GroupRecipe<SeasonalTest, SeasonalTrend> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<SeasonalTest> input() {
    return SeasonalTest.class;
  }

  @Override
  public Class<SeasonalTrend> output() {
    return SeasonalTrend.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<SeasonalTest, SeasonalTrend> rule(References references) {
    return (stretches, out) -> {
      double[] adjusted =
          AdjustedPValues.BENJAMINI_HOCHBERG.of(
              stretches.stream()
                  .filter(each -> each.pValue() != null)
                  .mapToDouble(SeasonalTest::pValue)
                  .toArray());
      int place = 0;
      for (SeasonalTest each : stretches) {
        out.accept(row(each, each.pValue() == null ? null : adjusted[place++]));
      }
    };
  }

  private static SeasonalTrend row(SeasonalTest test, @Nullable Double adjusted) {
    return new SeasonalTrend(
        test.organizationId(),
        test.firstYear(),
        test.lastYear(),
        test.years(),
        test.points(),
        verdict(test, adjusted),
        test.slope(),
        test.score(),
        test.pValue(),
        adjusted,
        test.method(),
        BranchTrends.FALSE_DISCOVERY_RATE);
  }

  private static String verdict(SeasonalTest test, @Nullable Double adjusted) {
    Long score = test.score();
    if (score == null || adjusted == null) {
      return "too_short";
    }
    if (adjusted > BranchTrends.FALSE_DISCOVERY_RATE) {
      return "no_trend_shown";
    }
    return score > 0 ? "rising" : "falling";
  }
}
