package pingyi.method.rating;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.ErrorCurve;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.change.ChangeTable;
import pingyi.method.statistics.change.PanelChange;
import pingyi.method.statistics.change.SmallestChange;
import pingyi.warehouse.table.Excerpt;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.working.ScorePair;

/**
 * Which branches changed from one year to the next. A change is tested against the sampling errors
 * of both years' panels, and of the link where their scales differ, by {@link ChangeTable}: the
 * p-values of a year are adjusted together so that at most {@link #FALSE_DISCOVERY_RATE} of the
 * changes named are false. Pairs that may not be compared are not tested; pairs without a sampling
 * error cannot be.
 */
public final class ChangeVerdicts implements GroupRecipe<ChangeVerdicts.TwoScores, BranchChange> {
  private static final long serialVersionUID = 1L;

  /** The expected share of false ones among the changes named. */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  /** The chance with which the smallest detectable changes would have been named. */
  public static final double POWER = 0.8;

  private static final double LEVEL = 0.95;

  /**
   * Scores are told from 0 to 100: none falls below 0, and no change is longer than the scale. An
   * error curve that is flat, as that of quarters, does not know where it ends.
   */
  private static final double SCALE = 100;

  /** The scores of one branch in two years, without policies and grades. */
  @Excerpt(of = ScorePair.class)
  public record TwoScores(
      int reviewYear,
      String organizationId,
      int previousYear,
      String organizationName,
      double previousScore,
      double previousComparable,
      double score,
      @Nullable Double previousError,
      @Nullable Double previousFreedom,
      @Nullable Double standardError,
      @Nullable Double degreesOfFreedom,
      @Nullable Double errorSlope,
      @Nullable Double errorCurvature,
      @Nullable Double linkingError,
      String comparability,
      @Nullable String linkId) {}

  @Override
  public Class<TwoScores> input() {
    return TwoScores.class;
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
  public Rule<TwoScores, BranchChange> rule(References references) {
    return (pairs, out) -> {
      List<ChangeTable.Result> results =
          ChangeTable.of(
              pairs.stream().map(ChangeVerdicts::pair).toList(),
              new PanelChange.Options(LEVEL, POWER),
              FALSE_DISCOVERY_RATE);
      int tested = (int) results.stream().filter(each -> each.adjusted().isPresent()).count();
      for (int i = 0; i < pairs.size(); i++) {
        out.accept(change(pairs.get(i), results.get(i), tested));
      }
    };
  }

  private static ChangeTable.Pair pair(TwoScores pair) {
    return new ChangeTable.Pair(
        panel(
            pair.previousComparable(),
            pair.previousError(),
            pair.previousFreedom(),
            ErrorCurve.FLAT),
        panel(pair.score(), pair.standardError(), pair.degreesOfFreedom(), curve(pair)),
        orElse(pair.linkingError(), 0),
        pair.comparability().equals(ClassVerdicts.NOT_COMPARABLE)
            ? ChangeTable.Comparability.NOT_COMPARABLE
            : ChangeTable.Comparability.COMPARABLE);
  }

  private static PanelChange.Panel panel(
      double score, @Nullable Double error, @Nullable Double freedom, ErrorCurve curve) {
    return new PanelChange.Panel(
        score, orElse(error, Double.NaN), Optional.ofNullable(freedom), curve);
  }

  private static ErrorCurve curve(TwoScores pair) {
    return new ErrorCurve(orElse(pair.errorSlope(), 0), orElse(pair.errorCurvature(), 0));
  }

  private static double orElse(@Nullable Double value, double other) {
    return value == null ? other : value;
  }

  private static BranchChange change(TwoScores pair, ChangeTable.Result result, int count) {
    Optional<ChangeTable.Result> tested = Optional.of(result).filter(r -> r.adjusted().isPresent());
    Optional<PanelChange.Result> test = tested.map(ChangeTable.Result::change);
    Optional<Interval> interval = test.flatMap(PanelChange.Result::interval);
    Optional<SmallestChange> smallest = tested.flatMap(ChangeTable.Result::smallest);
    double from = pair.previousComparable();
    return new BranchChange(
        pair.organizationId(),
        pair.reviewYear(),
        pair.previousYear(),
        pair.organizationName(),
        pair.previousScore(),
        pair.previousComparable(),
        pair.score(),
        pair.comparability().equals(ClassVerdicts.NOT_COMPARABLE)
            ? null
            : pair.score() - pair.previousComparable(),
        interval.map(Interval::low).orElse(null),
        interval.map(Interval::high).orElse(null),
        test.flatMap(PanelChange.Result::df).orElse(null),
        test.flatMap(PanelChange.Result::pValue).orElse(null),
        tested.flatMap(ChangeTable.Result::adjusted).orElse(null),
        smallest.flatMap(SmallestChange::decline).filter(size -> size <= from).orElse(null),
        smallest.flatMap(SmallestChange::rise).filter(size -> size <= SCALE).orElse(null),
        pair.comparability(),
        pair.linkId(),
        verdict(result),
        count,
        test.map(each -> each.df().isPresent() ? "panel_t" : "panel_normal").orElse("none"),
        LEVEL,
        FALSE_DISCOVERY_RATE,
        POWER);
  }

  private static String verdict(ChangeTable.Result result) {
    return result.verdict().name().toLowerCase(java.util.Locale.ROOT);
  }
}
