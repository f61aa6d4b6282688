package pingyi.method.rating;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.FalseDiscovery;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.working.ScorePair;

/**
 * Which branches changed from one year to the next. A change is tested against the sampling errors
 * of both years' panels, and of the link where their scales differ, d / sqrt(e1^2 + e2^2 + l^2)
 * against the normal distribution, and the p-values of a year are adjusted together so that at most
 * {@link #FALSE_DISCOVERY_RATE} of the changes named are false. Pairs that may not be compared are
 * not tested; pairs without a sampling error cannot be.
 */
public final class ChangeVerdicts implements GroupRecipe<ScorePair, BranchChange> {
  private static final long serialVersionUID = 1L;

  /** The expected share of false ones among the changes named. */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double Z_95 = 1.959963984540054;

  /** Two-sided 5 percent and 80 percent power: 1.96 + 0.84, the usual 2.8. */
  private static final double DETECTABLE = 2.8;

  @Override
  public Class<ScorePair> input() {
    return ScorePair.class;
  }

  @Override
  public Class<BranchChange> output() {
    return BranchChange.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<ScorePair, BranchChange> rule(References references) {
    return (pairs, out) -> {
      List<ScorePair> testable = new ArrayList<>();
      for (ScorePair pair : pairs) {
        if (error(pair) != null && !pair.comparability().equals("NOT_COMPARABLE")) {
          testable.add(pair);
        }
      }
      double[] pValues = testable.stream().mapToDouble(ChangeVerdicts::pValue).toArray();
      double[] adjusted = FalseDiscovery.adjust(pValues);
      for (ScorePair pair : pairs) {
        int place = testable.indexOf(pair);
        out.accept(place < 0 ? untested(pair) : tested(pair, pValues[place], adjusted[place]));
      }
    };
  }

  /** The standard error of the difference; null where a score has none. */
  private static @Nullable Double error(ScorePair pair) {
    Double earlier = pair.previousError();
    Double later = pair.standardError();
    if (earlier == null || later == null || earlier + later == 0) {
      return null;
    }
    Double link = pair.linkingError();
    return Math.hypot(Math.hypot(earlier, later), link == null ? 0 : link);
  }

  private static double pValue(ScorePair pair) {
    double z = Math.abs(pair.score() - pair.previousScore()) / errorOf(pair);
    return 2 * NORMAL.survivalProbability(z);
  }

  private static double errorOf(ScorePair pair) {
    Double error = error(pair);
    if (error == null) {
      throw new IllegalStateException("No sampling error for " + pair);
    }
    return error;
  }

  private static BranchChange tested(ScorePair pair, double pValue, double adjusted) {
    double difference = pair.score() - pair.previousScore();
    double error = errorOf(pair);
    String verdict =
        adjusted > FALSE_DISCOVERY_RATE
            ? "no_change_shown"
            : difference > 0 ? "improved" : "declined";
    return change(
        pair,
        new Test(
            difference - Z_95 * error,
            difference + Z_95 * error,
            pValue,
            adjusted,
            DETECTABLE * error),
        verdict);
  }

  private static BranchChange untested(ScorePair pair) {
    boolean comparable = !pair.comparability().equals("NOT_COMPARABLE");
    return change(pair, null, comparable ? "not_testable" : "not_comparable");
  }

  private record Test(double low, double high, double pValue, double adjusted, double detectable) {}

  private static BranchChange change(ScorePair pair, @Nullable Test test, String verdict) {
    return new BranchChange(
        pair.organizationId(),
        pair.reviewYear(),
        pair.previousYear(),
        pair.organizationName(),
        pair.previousScore(),
        pair.score(),
        pair.score() - pair.previousScore(),
        test == null ? null : test.low(),
        test == null ? null : test.high(),
        test == null ? null : test.pValue(),
        test == null ? null : test.adjusted(),
        test == null ? null : test.detectable(),
        pair.comparability(),
        verdict);
  }
}
