package pingyi.method.statistics.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pingyi.method.statistics.normalisation.Quantiles;
import pingyi.method.statistics.normalisation.Ranking;

/**
 * Confidence sets for ranks: the places a unit may have, given the errors of all estimates.
 *
 * <p>M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, Inference for ranks with applications to
 * mobility across neighbourhoods and academic achievement across countries, Review of Economic
 * Studies 91, 2024. A claim "i is above j" is shown where (y(i) - y(j)) / s(ij) exceeds the level's
 * quantile (type 7) of the largest standardised difference of a normal vector with the estimates'
 * covariance, over all claims still open; shown claims are closed and the quantile is taken again
 * until none is added (step-down). The set of i is from 1 + (units shown to be above i) to p -
 * (units shown to be below i).
 *
 * <p>Simultaneous sets take the claims of all pairs and hold for the whole table at once; marginal
 * sets take those of one unit and hold for it alone. The draws are the same in every step and for
 * every unit, so sets do not depend on the order of the rows beyond the draws themselves.
 *
 * <p>Cost, for independent errors: about 10,000 p (log p + 10) steps a table; correlated errors
 * need 10,000 p^2 a step-down round, marginal and simultaneous alike. At most {@link #MOST_UNITS}
 * units are taken, for memory.
 */
public final class RankSets {
  /** The most units a table may have. */
  public static final int MOST_UNITS = 1_000;

  /** Draws that make sets steady to about one place (Mogstad et al. use 1,000 or more). */
  public static final int DRAWS = 10_000;

  /** Units whose draws are kept at once, for memory. */
  private static final int BATCH = 50;

  private RankSets() {}

  /** What a set's level speaks of. */
  public enum Family {
    /** Each unit for itself. */
    MARGINAL,
    /** The whole table. */
    SIMULTANEOUS
  }

  /** Which ends a set has. */
  public enum Side {
    /** Both. */
    TWO_SIDED,
    /** The best possible place alone; the worst is the last. */
    BEST_PLACE,
    /** The worst possible place alone; the best is the first. */
    WORST_PLACE
  }

  /** Whether shown claims make room for further ones. */
  public enum Steps {
    /** Until none is added. */
    STEP_DOWN,
    /** One step. */
    SINGLE
  }

  /**
   * How to compute.
   *
   * @param level the confidence level, such as 0.95
   */
  public record Options(double level, Family family, Side side, Steps steps) {
    /** Checks the level. */
    public Options {
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException("A confidence level of " + level + " is none");
      }
    }
  }

  /**
   * The sets.
   *
   * @param rank competition ranks, the highest estimate first
   * @param low the best possible places
   * @param high the worst possible places
   * @param above whether the first index is shown to be above the second; for marginal sets as the
   *     first unit's own set shows it
   */
  public record Result(int[] rank, int[] low, int[] high, boolean[][] above) {
    /** Whether each unit may be among the first k places: its best possible place is one. */
    public boolean[] mayBeAmongFirst(int k) {
      boolean[] may = new boolean[low.length];
      for (int i = 0; i < may.length; i++) {
        may[i] = low[i] <= k;
      }
      return may;
    }

    /** Whether each unit may be among the last k places. */
    public boolean[] mayBeAmongLast(int k) {
      boolean[] may = new boolean[high.length];
      for (int i = 0; i < may.length; i++) {
        may[i] = high[i] > high.length - k;
      }
      return may;
    }
  }

  /**
   * Sets of estimates with independent errors.
   *
   * @param errors their standard errors, above 0
   * @param draws as many units as estimates
   */
  public static Result of(double[] estimates, double[] errors, NormalDraws draws, Options options) {
    check(estimates, errors.length, draws);
    for (double error : errors) {
      if (!(error > 0 && error < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("A standard error of " + error + " cannot be ranked");
      }
    }
    return of(estimates, new IndependentErrors(errors, draws), options);
  }

  /** Sets of estimates whose errors have a covariance matrix. */
  public static Result of(
      double[] estimates, double[][] covariance, NormalDraws draws, Options options) {
    check(estimates, covariance.length, draws);
    Contrasts contrasts = new CorrelatedErrors(covariance, draws);
    for (int i = 0; i < estimates.length; i++) {
      for (int j = 0; j < i; j++) {
        if (!(contrasts.error(i, j) > 0)) {
          throw new IllegalArgumentException(
              "Units " + (j + 1) + " and " + (i + 1) + " differ without error: no rank set");
        }
      }
    }
    return of(estimates, contrasts, options);
  }

  private static void check(double[] estimates, int errors, NormalDraws draws) {
    if (estimates.length != errors || estimates.length != draws.units()) {
      throw new IllegalArgumentException(
          estimates.length + " estimates, " + errors + " errors, draws of " + draws.units());
    }
    if (estimates.length < 2 || estimates.length > MOST_UNITS) {
      throw new IllegalArgumentException(
          "Rank sets are for 2 to " + MOST_UNITS + " units, not " + estimates.length);
    }
    for (double estimate : estimates) {
      if (!Double.isFinite(estimate)) {
        throw new IllegalArgumentException("An estimate of " + estimate + " cannot be ranked");
      }
    }
  }

  private static Result of(double[] estimates, Contrasts contrasts, Options options) {
    return options.family() == Family.SIMULTANEOUS
        ? simultaneous(estimates, contrasts, options)
        : marginal(estimates, contrasts, options);
  }

  private static int[] ranks(double[] estimates) {
    return Arrays.stream(Ranking.COMPETITION.falling(estimates)).mapToInt(r -> (int) r).toArray();
  }

  private static Result simultaneous(double[] estimates, Contrasts contrasts, Options options) {
    int units = estimates.length;
    boolean[][] above = shown(estimates, contrasts, options);
    int[] low = new int[units];
    int[] high = new int[units];
    for (int i = 0; i < units; i++) {
      low[i] = 1;
      high[i] = units;
      for (int j = 0; j < units; j++) {
        low[i] += above[j][i] && options.side() != Side.WORST_PLACE ? 1 : 0;
        high[i] -= above[i][j] && options.side() != Side.BEST_PLACE ? 1 : 0;
      }
    }
    return new Result(ranks(estimates), low, high, above);
  }

  /** The claims shown about the whole table. */
  private static boolean[][] shown(double[] estimates, Contrasts contrasts, Options options) {
    Claims open = Claims.all(estimates.length);
    boolean[][] shown = new boolean[estimates.length][estimates.length];
    boolean more = true;
    while (more && open.count() > 0) {
      double quantile = LargestDifferences.quantile(contrasts, open, options.level());
      int before = open.count();
      for (int i = 0; i < estimates.length; i++) {
        for (int j = 0; j < estimates.length; j++) {
          if (i != j
              && open.isOpen(i, j)
              && estimates[i] - estimates[j] - contrasts.error(i, j) * quantile > 0) {
            shown[i][j] = true;
            open.close(i, j);
          }
        }
      }
      more = options.steps() == Steps.STEP_DOWN && open.count() < before;
    }
    return shown;
  }

  private static Result marginal(double[] estimates, Contrasts contrasts, Options options) {
    int units = estimates.length;
    List<UnitClaims> claims = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      claims.add(new UnitClaims(i, units, options.side()));
    }
    for (int from = 0; from < units; from += BATCH) {
      showEach(claims.subList(from, Math.min(from + BATCH, units)), estimates, contrasts, options);
    }
    return new Result(
        ranks(estimates),
        claims.stream().mapToInt(UnitClaims::low).toArray(),
        claims.stream().mapToInt(UnitClaims::high).toArray(),
        claims.stream().map(UnitClaims::shownAbove).toArray(boolean[][]::new));
  }

  /** Shows the claims of each unit by itself. */
  private static void showEach(
      List<UnitClaims> claims, double[] estimates, Contrasts contrasts, Options options) {
    List<UnitClaims> active = List.copyOf(claims);
    while (!active.isEmpty()) {
      double[][] maxima = contrasts.maxima(active);
      List<UnitClaims> next = new ArrayList<>();
      for (int each = 0; each < maxima.length; each++) {
        UnitClaims unit = active.get(each);
        int before = unit.open();
        unit.close(estimates, contrasts, quantile(maxima[each], options.level()));
        if (options.steps() == Steps.STEP_DOWN && unit.open() < before && unit.open() > 0) {
          next.add(unit);
        }
      }
      active = next;
    }
  }

  private static double quantile(double[] maxima, double level) {
    return Quantiles.of(maxima, level);
  }

  /**
   * Groups of units that cannot be told apart: from the best estimate down, the longest runs in
   * which no unit is shown to be above another. A unit may stand in several; a run within another
   * is left out.
   *
   * @param result simultaneous sets
   * @return each group as indices, the best first
   */
  public static List<List<Integer>> notToldApart(double[] estimates, Result result) {
    int[] order = RankGroups.fallingOrder(estimates);
    return RankGroups.runs(order, result.above());
  }
}
