package pingyi.method.statistics.rank;

import java.util.List;

/**
 * Estimates with independent errors s(i). A draw is s(i) u(i) with u standard normal.
 *
 * <p>The search for the largest of the p (p - 1) differences looks at few of them: by Cauchy and
 * Schwarz |s(i) u(i) - s(j) u(j)| / sqrt(s(i)^2 + s(j)^2) is at most sqrt(u(i)^2 + u(j)^2), so with
 * the units in falling order of |u| the search stops where that bound falls below the largest
 * found, or below the floor.
 */
final class IndependentErrors implements Contrasts {
  private static final int BLOCK = 64;

  private final double[] errors;
  private final NormalDraws draws;
  private final double[] inverse;

  IndependentErrors(double[] errors, NormalDraws draws) {
    this.errors = errors.clone();
    this.draws = draws;
    int units = errors.length;
    this.inverse = new double[units * units];
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        inverse[i * units + j] = 1 / error(i, j);
      }
    }
  }

  @Override
  public double error(int one, int other) {
    return Math.sqrt(errors[one] * errors[one] + errors[other] * errors[other]);
  }

  @Override
  public int draws() {
    return draws.count();
  }

  @Override
  public double[] maxima(Claims open, int count, double floor) {
    double[] maxima = new double[count];
    for (int draw = 0; draw < maxima.length; draw++) {
      double[] u = draws.draw(draw);
      int[] order = draws.largestFirst(draw);
      double best = floor;
      for (int x = 0; x < order.length; x++) {
        double squared = u[order[x]] * u[order[x]];
        if (settled(best, 2 * squared)) {
          break;
        }
        best = withPartners(open, u, order, x, best);
      }
      maxima[draw] = best;
    }
    return maxima;
  }

  private double withPartners(Claims open, double[] u, int[] order, int x, double sofar) {
    double best = sofar;
    int i = order[x];
    for (int y = x + 1; y < order.length; y++) {
      int j = order[y];
      if (settled(best, u[i] * u[i] + u[j] * u[j])) {
        break;
      }
      best = Math.max(best, larger(open, u, i, j));
    }
    return best;
  }

  @Override
  public double[][] maxima(List<UnitClaims> units) {
    double[][] maxima = new double[units.size()][draws.count()];
    // A block of draws serves all units while it is near at hand.
    for (int block = 0; block < draws.count(); block += BLOCK) {
      int end = Math.min(block + BLOCK, draws.count());
      for (int each = 0; each < maxima.length; each++) {
        for (int draw = block; draw < end; draw++) {
          maxima[each][draw] = maximum(units.get(each), draw);
        }
      }
    }
    return maxima;
  }

  private double maximum(UnitClaims open, int draw) {
    int unit = open.unit();
    double[] u = draws.draw(draw);
    double squared = u[unit] * u[unit];
    double best = Double.NEGATIVE_INFINITY;
    for (int other : draws.largestFirst(draw)) {
      if (settled(best, squared + u[other] * u[other])) {
        break;
      }
      if (other != unit) {
        best = Math.max(best, open.larger(other, standardised(u, unit, other)));
      }
    }
    return best;
  }

  private double standardised(double[] u, int i, int j) {
    return (errors[i] * u[i] - errors[j] * u[j]) * inverse[i * errors.length + j];
  }

  private double larger(Claims open, double[] u, int i, int j) {
    double difference = standardised(u, i, j);
    double larger = Double.NEGATIVE_INFINITY;
    if (open.isOpen(i, j)) {
      larger = difference;
    }
    return open.isOpen(j, i) ? Math.max(larger, -difference) : larger;
  }

  /** The order is that of floats, so the bound gets their rounding as a margin. */
  private static boolean settled(double best, double bound) {
    return best > 0 && bound * (1 + 1e-6) < best * best;
  }
}
