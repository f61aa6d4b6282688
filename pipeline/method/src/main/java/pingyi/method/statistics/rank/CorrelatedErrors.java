package pingyi.method.statistics.rank;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Estimates whose errors have a covariance matrix, for example after panels were adjusted for. A
 * draw is V sqrt(L) u with the eigenvectors V and eigenvalues L of the matrix. Every pair is looked
 * at: p^2 / 2 steps a draw.
 */
final class CorrelatedErrors implements Contrasts {
  private final double[][] covariance;
  private final double[][] drawn;

  CorrelatedErrors(double[][] covariance, NormalDraws draws) {
    this.covariance = covariance;
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(covariance));
    double[] values = eigen.getEigenvalues();
    double most = Math.max(values[0], 0);
    RealMatrix root = eigen.getV().copy();
    for (int k = 0; k < values.length; k++) {
      if (values[k] < -1e-9 * most) {
        throw new IllegalArgumentException(
            "The covariance matrix has the negative eigenvalue " + values[k]);
      }
      root.setColumnVector(
          k, root.getColumnVector(k).mapMultiply(Math.sqrt(Math.max(values[k], 0))));
    }
    this.drawn = new double[draws.count()][];
    for (int draw = 0; draw < drawn.length; draw++) {
      drawn[draw] = root.operate(Arrays.copyOf(draws.draw(draw), draws.units()));
    }
  }

  @Override
  public double error(int one, int other) {
    return Math.sqrt(covariance[one][one] + covariance[other][other] - 2 * covariance[one][other]);
  }

  @Override
  public int draws() {
    return drawn.length;
  }

  @Override
  public double[] maxima(Claims open, int draws, double floor) {
    double[] maxima = none(draws, floor);
    for (int one = 0; one < covariance.length; one++) {
      for (int other = one + 1; other < covariance.length; other++) {
        boolean above = open.isOpen(one, other);
        boolean below = open.isOpen(other, one);
        if (above || below) {
          raise(maxima, one, other, above ? 1 : 0, below ? 1 : 0);
        }
      }
    }
    return maxima;
  }

  private void raise(double[] maxima, int one, int other, int above, int below) {
    double inverse = 1 / error(one, other);
    for (int draw = 0; draw < maxima.length; draw++) {
      double difference = (drawn[draw][one] - drawn[draw][other]) * inverse;
      double larger =
          above + below == 2 ? Math.abs(difference) : above == 1 ? difference : -difference;
      maxima[draw] = Math.max(maxima[draw], larger);
    }
  }

  @Override
  public double[][] maxima(List<UnitClaims> units) {
    double[][] maxima = new double[units.size()][];
    for (int each = 0; each < maxima.length; each++) {
      UnitClaims open = units.get(each);
      maxima[each] = none(drawn.length, Double.NEGATIVE_INFINITY);
      for (int other = 0; other < covariance.length; other++) {
        if (open.about(other)) {
          double inverse = 1 / error(open.unit(), other);
          for (int draw = 0; draw < drawn.length; draw++) {
            double difference = (drawn[draw][open.unit()] - drawn[draw][other]) * inverse;
            maxima[each][draw] = Math.max(maxima[each][draw], open.larger(other, difference));
          }
        }
      }
    }
    return maxima;
  }

  private static double[] none(int draws, double floor) {
    double[] maxima = new double[draws];
    Arrays.fill(maxima, floor);
    return maxima;
  }
}
