package pingyi.benchmark.alarm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pingyi.benchmark.world.World;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.derived.BranchChange;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.Comparability;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.derived.YearSummary;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.reference.Workspace;

/**
 * A simulated institution as the tables a briefing reads: the scores and their verdicts are those
 * of the recipes' own rules, the rest is the frame around them.
 */
final class ToldWorld {
  static final int FIRST = 2020;
  private static final String BRANCH = "branch";

  private final Product product = new Product();
  private final List<List<StandardRating>> years = new ArrayList<>();

  ToldWorld(World world) {
    for (double[][] year : world.years()) {
      years.add(product.rate(world.scale(), year));
    }
  }

  int latest() {
    return FIRST + years.size() - 1;
  }

  /** The last year's rating of a branch is another one. */
  void plant(int branch, StandardRating rating) {
    List<StandardRating> last = new ArrayList<>(years.get(years.size() - 1));
    last.set(branch, rating);
    years.set(years.size() - 1, last);
  }

  StandardRating last(int branch) {
    return years.get(years.size() - 1).get(branch);
  }

  /** The changes that end in the latest year. */
  List<BranchChange> changes() {
    return changes(years.size() - 1);
  }

  private List<BranchChange> changes(int year) {
    TableSchema<BranchChange> schema = TableSchema.of(BranchChange.class);
    return product.changes(years.get(year - 1), years.get(year)).stream()
        .map(
            change -> {
              @Nullable Object[] values = schema.values(change);
              values[schema.position("review_year")] = FIRST + year;
              values[schema.position("previous_year")] = FIRST + year - 1;
              return schema.record(values);
            })
        .toList();
  }

  TableSet tables() {
    List<Organization> organizations = new ArrayList<>();
    List<BranchYearScore> scores = new ArrayList<>();
    List<YearSummary> summaries = new ArrayList<>();
    List<Comparability> comparability = new ArrayList<>();
    List<BranchChange> changes = new ArrayList<>();
    for (StandardRating rating : years.get(0)) {
      String id = rating.organizationId();
      organizations.add(
          new Organization(id, id + "党支部", BRANCH, null, null, null, FIRST, null, "registered"));
    }
    for (int year = 0; year < years.size(); year++) {
      List<StandardRating> ratings = years.get(year);
      for (StandardRating rating : ratings) {
        scores.add(score(FIRST + year, rating, ratings));
      }
      summaries.add(summary(FIRST + year, ratings));
      if (year > 0) {
        int later = FIRST + year;
        ratings.forEach(
            rating ->
                comparability.add(
                    new Comparability(
                        rating.organizationId(),
                        later,
                        later - 1,
                        "COMPARABLE",
                        "",
                        null,
                        null,
                        true)));
        changes.addAll(changes(year));
      }
    }
    return new TableSet()
        .put(
            Workspace.class,
            List.of(new Workspace("述职评议", "模拟机构党委", latest() + 1 + "-01-31", "zh-CN", "register")))
        .put(Organization.class, organizations)
        .put(BranchYearScore.class, scores)
        .put(YearSummary.class, summaries)
        .put(Comparability.class, comparability)
        .put(BranchChange.class, changes);
  }

  private static BranchYearScore score(
      int year, StandardRating rating, List<StandardRating> ratings) {
    double own = Product.known(rating.score());
    int rank =
        1 + (int) ratings.stream().filter(other -> Product.known(other.score()) > own).count();
    return new BranchYearScore(
        rating.organizationId(),
        year,
        rating.organizationId() + "党支部",
        null,
        null,
        null,
        null,
        "scored",
        own,
        rating.scoreLow(),
        rating.scoreHigh(),
        rating.standardError(),
        rating.voters(),
        "1",
        "1",
        "1",
        0,
        null,
        null,
        null,
        rank,
        ratings.size(),
        null,
        null,
        null,
        null);
  }

  private static YearSummary summary(int year, List<StandardRating> ratings) {
    double[] scores =
        ratings.stream().mapToDouble(rating -> Product.known(rating.score())).sorted().toArray();
    return new YearSummary(
        year,
        scores.length,
        scores.length,
        Arrays.stream(scores).average().orElseThrow(),
        scores[0],
        quantile(scores, 0.25),
        quantile(scores, 0.5),
        quantile(scores, 0.75),
        scores[scores.length - 1],
        null,
        null,
        null,
        1);
  }

  /** Type 7 of Hyndman and Fan (1996), as the product's query has it. */
  private static double quantile(double[] sorted, double part) {
    double at = part * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
