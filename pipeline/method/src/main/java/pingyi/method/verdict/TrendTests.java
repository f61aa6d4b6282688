package pingyi.method.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.method.statistics.Interval;
import pingyi.method.statistics.trend.MannKendall;
import pingyi.method.statistics.trend.TheilSen;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.Excerpt;
import pingyi.warehouse.table.derived.ClassComparison;
import pingyi.warehouse.table.derived.SeriesScore;
import pingyi.warehouse.table.working.TrendTest;

/**
 * The trend of each comparable stretch of a branch's like-for-like series. A stretch ends before a
 * year that may not be compared with the one before it; a year whose parts came under several
 * classes stands alone, for nobody can say what it may be compared with. An estimated link ends a
 * stretch too: its error is common to all years before it, and no test of order takes it in.
 */
public final class TrendTests implements GroupRecipe<TrendTests.Year, TrendTest> {
  private static final long serialVersionUID = 1L;
  static final double LEVEL = 0.95;
  private static final String LINKED_SCORE = "linked_score;";

  /** One year of a branch in one view of its series. */
  @Excerpt(of = SeriesScore.class)
  public record Year(
      String seriesView,
      String organizationId,
      int reviewYear,
      String organizationName,
      double score,
      String rule,
      @Nullable String classId) {}

  @Override
  public Selection wanted() {
    return Selection.ALL.with("series_view", "like_for_like");
  }

  @Override
  public Class<Year> input() {
    return Year.class;
  }

  @Override
  public Class<TrendTest> output() {
    return TrendTest.class;
  }

  @Override
  public int groupedBy() {
    return 2;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(ClassComparison.class);
  }

  @Override
  public Rule<Year, TrendTest> rule(References references) {
    Map<String, String> verdicts = new HashMap<>();
    references
        .rows(ClassComparison.class)
        .forEach(
            each ->
                verdicts.put(
                    each.classId() + "|" + each.otherClassId(),
                    each.yearsReasons().contains(LINKED_SCORE)
                        ? "NOT_COMPARABLE"
                        : each.yearsVerdict()));
    return (series, out) -> {
      List<Year> stretch = new ArrayList<>();
      boolean caveat = false;
      for (Year year : series) {
        String step =
            stretch.isEmpty() ? "" : step(verdicts, stretch.get(stretch.size() - 1), year);
        if (step.equals("NOT_COMPARABLE")) {
          write(stretch, caveat, out);
          stretch.clear();
          caveat = false;
        }
        caveat |= step.equals("WITH_CAVEAT");
        stretch.add(year);
      }
      write(stretch, caveat, out);
    };
  }

  private static String step(Map<String, String> verdicts, Year earlier, Year later) {
    String verdict =
        verdicts.getOrDefault(later.classId() + "|" + earlier.classId(), "NOT_COMPARABLE");
    boolean gap = later.reviewYear() - earlier.reviewYear() > 1;
    // Figures carried from predecessors were given to another body than the branch of today.
    boolean carried = !later.rule().equals(earlier.rule());
    return verdict.equals("COMPARABLE") && (gap || carried) ? "WITH_CAVEAT" : verdict;
  }

  private static void write(List<Year> stretch, boolean caveat, Consumer<TrendTest> out) {
    Year last = stretch.get(stretch.size() - 1);
    Trend trend = Trend.of(stretch);
    out.accept(
        new TrendTest(
            last.organizationId(),
            last.organizationName(),
            stretch.get(0).reviewYear(),
            last.reviewYear(),
            stretch.size(),
            caveat ? "WITH_CAVEAT" : "COMPARABLE",
            trend.tau(),
            trend.pValue(),
            trend.leastP(),
            trend.slope(),
            trend.slopeLow(),
            trend.slopeHigh(),
            trend.method()));
  }

  private record Trend(
      @Nullable Double tau,
      @Nullable Double pValue,
      @Nullable Double leastP,
      @Nullable Double slope,
      @Nullable Double slopeLow,
      @Nullable Double slopeHigh,
      String method) {

    static Trend of(List<Year> stretch) {
      if (stretch.size() < 2) {
        return new Trend(null, null, null, null, null, null, "none");
      }
      double[] years = stretch.stream().mapToDouble(Year::reviewYear).toArray();
      double[] scores = stretch.stream().mapToDouble(Year::score).toArray();
      MannKendall.Result test = MannKendall.of(scores, MannKendall.Options.STANDARD);
      TheilSen.Result slope = TheilSen.of(years, scores, LEVEL);
      Optional<Interval> interval = slope.interval();
      return new Trend(
          Double.isFinite(test.tauB()) ? test.tauB() : null,
          test.p(),
          test.leastPWithTies(),
          slope.slope(),
          interval.map(Interval::low).orElse(null),
          interval.map(Interval::high).orElse(null),
          "mann_kendall_" + test.law().name().toLowerCase(Locale.ROOT));
    }
  }
}
