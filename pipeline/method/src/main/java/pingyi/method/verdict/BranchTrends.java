package pingyi.method.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.multiplicity.AdjustedPValues;
import pingyi.warehouse.table.derived.BranchTrend;
import pingyi.warehouse.table.working.TrendTest;

/**
 * The verdicts on trends. The stretches that end in one year are a family: their p-values are
 * adjusted together. Stretches of fewer than {@link #LEAST_YEARS} years are no part of it, for no
 * order of their scores could be shown to be a trend.
 */
public final class BranchTrends implements GroupRecipe<TrendTest, BranchTrend> {
  private static final long serialVersionUID = 1L;

  /** With four years the least two-sided p-value is 0.083. */
  public static final int LEAST_YEARS = 5;

  /** The expected share of false ones among the trends named. */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  @Override
  public Class<TrendTest> input() {
    return TrendTest.class;
  }

  @Override
  public Class<BranchTrend> output() {
    return BranchTrend.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<TrendTest, BranchTrend> rule(References references) {
    return (stretches, out) -> {
      List<TrendTest> family =
          stretches.stream().filter(each -> each.points() >= LEAST_YEARS).toList();
      double[] adjusted =
          AdjustedPValues.BENJAMINI_HOCHBERG.of(
              family.stream().mapToDouble(TrendTest::pValue).toArray());
      int place = 0;
      for (TrendTest each : stretches) {
        boolean tested = each.points() >= LEAST_YEARS;
        out.accept(row(each, tested ? adjusted[place++] : null));
      }
    };
  }

  private static String verdict(TrendTest test, @Nullable Double adjusted) {
    if (adjusted == null) {
      return "too_short";
    }
    Double tau = test.tau();
    if (tau == null || adjusted > FALSE_DISCOVERY_RATE) {
      return "no_trend_shown";
    }
    return tau > 0 ? "rising" : "falling";
  }

  private static BranchTrend row(TrendTest test, @Nullable Double adjusted) {
    return new BranchTrend(
        test.organizationId(),
        test.organizationName(),
        test.firstYear(),
        test.lastYear(),
        test.points(),
        test.lastYear() - test.firstYear() + 1 - test.points(),
        test.comparability(),
        verdict(test, adjusted),
        test.slope(),
        test.slopeLow(),
        test.slopeHigh(),
        test.tau(),
        test.pValue(),
        adjusted,
        test.leastP(),
        test.method(),
        TrendTests.LEVEL,
        FALSE_DISCOVERY_RATE);
  }
}
