package pingyi.method.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pingyi.method.statistics.linking.AnchorTable;
import pingyi.method.statistics.linking.EquipercentileLink;
import pingyi.method.statistics.linking.LinearLink;
import pingyi.method.statistics.linking.Link;
import pingyi.method.statistics.linking.LinkChecks;
import pingyi.method.statistics.linking.LinkError;
import pingyi.method.statistics.linking.LinkingDecision;
import pingyi.method.statistics.linking.LogLinearSmoothing;
import pingyi.method.statistics.linking.ScoreTable;
import pingyi.warehouse.table.reference.ScaleLinkPair;

/**
 * A link between two ballot scales made of branches that one panel rated on both: mean and standard
 * deviation on mean and standard deviation, or equal percentile ranks on tables of whole points,
 * each smoothed with the degree from 3 to 6 that Akaike's criterion prefers. What is linked is a
 * branch's mean of ballots, so the pairs are branches and not ballots.
 *
 * <p>Before it is used a link must rise, and where two types of branches or more have {@link
 * LinkingDecision#LEAST_BRANCHES} pairs it must be nearly the same in each ({@link LinkChecks}).
 */
final class LinkEstimate {
  /** The draws behind the standard errors of a linear link. */
  static final int LINEAR_DRAWS = 1_000;

  /** Likewise by percentile ranks, where each draw is smoothed anew. */
  static final int PERCENTILE_DRAWS = 200;

  static final long SEED = 20_220_101L;

  /** Scores are published with two decimals. */
  private static final double REPORTING_UNIT = 0.01;

  private static final int LEAST_DEGREE = 3;
  private static final int MOST_DEGREE = 6;

  private final Ends from;
  private final Ends to;
  private final List<ScaleLinkPair> pairs;
  private final boolean linear;

  LinkEstimate(String method, Ends from, Ends to, List<ScaleLinkPair> pairs) {
    this.linear = method.equals("linear");
    this.from = from;
    this.to = to;
    this.pairs = List.copyOf(pairs);
  }

  /** The least and the most points of a scale. */
  record Ends(double low, double high) {
    double held(double score) {
      return Math.min(Math.max(score, low), high);
    }

    /** Every whole point from the lower end, and the upper end. */
    double[] knots() {
      TreeSet<Double> knots = new TreeSet<>(List.of(high));
      for (double knot = low; knot < high; knot++) {
        knots.add(knot);
      }
      return knots.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** A table smoothed, and with which degree. */
  record Smoothed(ScoreTable table, int degree) {}

  /** Invariance over types of branches. */
  record Invariance(int types, double rmsd, boolean holds) {}

  ScoreTable fromScores() {
    return table(pairs).totals();
  }

  ScoreTable toScores() {
    return table(pairs).anchors();
  }

  /** Covariance over both standard deviations; none without spread. */
  Optional<Double> correlation() {
    AnchorTable table = table(pairs);
    double spread = table.totals().sd() * table.anchors().sd();
    return spread > 0 ? Optional.of(table.covariance() / spread) : Optional.empty();
  }

  /** Why the link must not be used; empty text if it may. */
  String obstacle() {
    if (correlation().isEmpty()) {
      return "no_spread";
    }
    if (!(correlation().orElseThrow() > 0)) {
      return "falling";
    }
    return invariance().filter(each -> !each.holds()).isPresent() ? "not_invariant" : "";
  }

  LinearLink line() {
    return LinearLink.linear(fromScores(), toScores());
  }

  Smoothed smoothedFrom() {
    return smoothed(points(fromScores(), from));
  }

  Smoothed smoothedTo() {
    return smoothed(points(toScores(), to));
  }

  /** The link, held within the later scale. */
  Link link() {
    Link free = link(fromScores(), toScores());
    return score -> to.held(free.of(score));
  }

  double[] knots() {
    return from.knots();
  }

  int draws() {
    return linear ? LINEAR_DRAWS : PERCENTILE_DRAWS;
  }

  /** The standard errors at the {@link #knots}: pairs are drawn anew and the link made anew. */
  double[] errors() {
    AnchorTable table = table(pairs);
    LinkError.Options options = new LinkError.Options(draws(), SEED);
    double[] all = LinkError.ofPairs(table, this::link, options);
    Map<Double, Double> errors = new TreeMap<>();
    for (int i = 0; i < all.length; i++) {
      errors.put(table.total()[i], all[i]);
    }
    double[] knots = knots();
    double[] atKnots = new double[knots.length];
    for (int i = 0; i < knots.length; i++) {
      atKnots[i] = errors.getOrDefault(knots[i], Double.NaN);
    }
    return atKnots;
  }

  /** Empty with fewer than two types that have pairs enough. */
  Optional<Invariance> invariance() {
    Map<String, List<ScaleLinkPair>> byType =
        pairs.stream()
            .filter(each -> each.organizationType() != null)
            .collect(
                Collectors.groupingBy(
                    each -> String.valueOf(each.organizationType()),
                    TreeMap::new,
                    Collectors.toList()));
    List<LinkChecks.Subgroup> subgroups = new ArrayList<>();
    for (List<ScaleLinkPair> type : byType.values()) {
      if (type.size() >= LinkingDecision.LEAST_BRANCHES) {
        AnchorTable table = table(type);
        subgroups.add(new LinkChecks.Subgroup(type.size(), link(table.totals(), table.anchors())));
      }
    }
    if (subgroups.size() < 2) {
      return Optional.empty();
    }
    ScoreTable x = fromScores();
    ScoreTable y = toScores();
    LinkChecks.Invariance result =
        LinkChecks.invariance(x, y, link(x, y), subgroups, REPORTING_UNIT);
    return Optional.of(new Invariance(subgroups.size(), result.overall(), result.holds()));
  }

  private Link link(ScoreTable x, ScoreTable y) {
    return linear
        ? LinearLink.linear(x, y)
        : EquipercentileLink.of(
            smoothed(points(x, from)).table(),
            smoothed(points(y, to)).table(),
            EquipercentileLink.Ends.CLAMPED);
  }

  /** Counts by whole point of the scale. */
  private static ScoreTable points(ScoreTable table, Ends ends) {
    double[] knots = ends.knots();
    double[] counts = new double[knots.length];
    for (int i = 0; i < table.scores().length; i++) {
      long place = Math.round(table.scores()[i] - ends.low());
      counts[(int) Math.min(place, counts.length - 1)] += table.counts()[i];
    }
    return new ScoreTable(knots, counts);
  }

  private static Smoothed smoothed(ScoreTable table) {
    Smoothed best = new Smoothed(LogLinearSmoothing.of(table, LEAST_DEGREE), LEAST_DEGREE);
    for (int degree = LEAST_DEGREE + 1; degree <= MOST_DEGREE; degree++) {
      Smoothed other = new Smoothed(LogLinearSmoothing.of(table, degree), degree);
      best = criterion(table, other) < criterion(table, best) ? other : best;
    }
    return best;
  }

  /** Akaike's criterion without its constant: 2 d - 2 sum of count x log of what is expected. */
  private static double criterion(ScoreTable table, Smoothed smoothed) {
    double sum = 0;
    for (int i = 0; i < table.counts().length; i++) {
      if (table.counts()[i] > 0) {
        sum += table.counts()[i] * Math.log(smoothed.table().counts()[i]);
      }
    }
    return 2 * smoothed.degree() - 2 * sum;
  }

  /** All pairs; the knots of the scale are scores that need not occur. */
  private AnchorTable table(List<ScaleLinkPair> some) {
    TreeSet<Double> x = new TreeSet<>();
    TreeSet<Double> y = new TreeSet<>(List.of(to.low(), to.high()));
    for (double knot : from.knots()) {
      x.add(knot);
    }
    some.forEach(
        pair -> {
          x.add(pair.fromScore());
          y.add(pair.toScore());
        });
    List<Double> rows = List.copyOf(x);
    List<Double> columns = List.copyOf(y);
    double[][] counts = new double[rows.size()][columns.size()];
    some.forEach(pair -> counts[rows.indexOf(pair.fromScore())][columns.indexOf(pair.toScore())]++);
    return new AnchorTable(
        rows.stream().mapToDouble(Double::doubleValue).toArray(),
        columns.stream().mapToDouble(Double::doubleValue).toArray(),
        counts);
  }
}
