package pingyi.method.statistics.linking;

import java.util.Set;

/**
 * Whether and how a rating scale may be expressed in another.
 *
 * <p>N. J. Dorans, P. W. Holland, 2000, and M. J. Kolen, R. L. Brennan, 2014, chapter 10, for the
 * rules; the bounds are Pingyi's own. Relabelled grades are recoded. One group rated on both scales
 * is linked linearly, by equal percentile ranks from {@link #LEAST_FOR_PERCENTILES} ratings on.
 * With a common anchor alone, Tucker's and the chained linear link are held against each other.
 * Groups that are merely alike give relative statements: the link assumes that the whole did not
 * change. Where what is rated, who is covered or how reliably differs, or nothing is common,
 * nothing is linked: within-year z, percentile rank and rank only, and a break in the line.
 */
public final class LinkingDecision {
  /** The fewest branches rated on both scales. */
  public static final int LEAST_BRANCHES = 30;

  /** The fewest ballots, where branches are fewer. */
  public static final int LEAST_BALLOTS = 200;

  /** From so many ratings on percentile ranks are steady enough. */
  public static final int LEAST_FOR_PERCENTILES = 400;

  private LinkingDecision() {}

  /** What the two scales have in common. */
  public enum Common {
    /** Grades of the same number and definitions under other names, by a documented mapping. */
    RELABELLED,
    /** One panel rated the same branches on both. */
    SAME_GROUP,
    /** Some items or branches were rated on both. */
    ANCHOR,
    /** The branches of both years are alike. */
    ALIKE_GROUPS,
    /** Nothing. */
    NOTHING
  }

  /** Why a link would not be legitimate. */
  public enum Obstacle {
    /** Something else is rated. */
    CONSTRUCT,
    /** Others are rated, for example all members instead of selected ones. */
    COVERAGE,
    /** One is clearly less reliable. */
    RELIABILITY
  }

  /** What is done. */
  public enum Method {
    /** Recoding. */
    IDENTITY,
    /** Mean and deviation. */
    LINEAR,
    /** Equal percentile ranks, smoothed. */
    EQUIPERCENTILE,
    /** Tucker and chained linear. */
    ANCHOR_LINEAR,
    /** A link for relative statements alone. */
    RELATIVE_ONLY,
    /** None. */
    REFUSED
  }

  /** What is known of the two scales. */
  public record Evidence(Common common, int branches, int ballots, Set<Obstacle> obstacles) {
    /** A copy that nobody changes. */
    public Evidence {
      obstacles = Set.copyOf(obstacles);
    }
  }

  /** The method and why. */
  public record Result(Method method, String reason) {}

  /** Decides. */
  public static Result of(Evidence evidence) {
    if (!evidence.obstacles().isEmpty()) {
      return new Result(
          Method.REFUSED,
          "differs in "
              + String.join(
                  ", ",
                  evidence.obstacles().stream()
                      .sorted()
                      .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                      .toList()));
    }
    boolean enough = evidence.branches() >= LEAST_BRANCHES || evidence.ballots() >= LEAST_BALLOTS;
    int ratings = Math.max(evidence.branches(), evidence.ballots());
    return switch (evidence.common()) {
      case RELABELLED -> new Result(Method.IDENTITY, "the same grades under other names");
      case SAME_GROUP ->
          !enough
              ? new Result(
                  Method.REFUSED,
                  "fewer than %d branches and %d ballots were rated on both"
                      .formatted(LEAST_BRANCHES, LEAST_BALLOTS))
              : ratings < LEAST_FOR_PERCENTILES
                  ? new Result(
                      Method.LINEAR,
                      "fewer than %d ratings on both".formatted(LEAST_FOR_PERCENTILES))
                  : new Result(
                      Method.EQUIPERCENTILE,
                      "%d ratings or more on both".formatted(LEAST_FOR_PERCENTILES));
      case ANCHOR -> new Result(Method.ANCHOR_LINEAR, "a common anchor alone");
      case ALIKE_GROUPS ->
          new Result(Method.RELATIVE_ONLY, "the link assumes that the whole did not change");
      case NOTHING -> new Result(Method.REFUSED, "nothing in common");
    };
  }
}
