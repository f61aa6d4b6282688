package pingyi.method.statistics.rank;

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
      drawn[draw] = root.operate(draws.draw(draw));
    }
  }

  @Override
  public double error(int one, int other) {
    return Math.sqrt(
        covariance[one][one] + covariance[other][other] - 2 * covariance[one][other]);
  }

  @Override
  public double[] maxima(Claims open) {
    double[] maxima = none();
    for (int unit = 0; unit < covariance.length; unit++) {
      raise(maxima, open, unit, unit + 1);
    }
    return maxima;
  }

  @Override
  public double[] maxima(Claims open, int unit) {
    double[] maxima = none();
    raise(maxima, open, unit, 0);
    return maxima;
  }

  private void raise(double[] maxima, Claims open, int unit, int from) {
    for (int other = from; other < covariance.length; other++) {
      boolean above = open.isOpen(unit, other);
      boolean below = open.isOpen(other, unit);
      if (above || below) {
        double inverse = 1 / error(unit, other);
        for (int draw = 0; draw < maxima.length; draw++) {
          double difference = (drawn[draw][unit] - drawn[draw][other]) * inverse;
          double larger =
              above && below ? Math.abs(difference) : above ? difference : -difference;
          maxima[draw] = Math.max(maxima[draw], larger);
        }
      }
    }
  }

  private double[] none() {
    double[] maxima = new double[drawn.length];
    java.util.Arrays.fill(maxima, Double.NEGATIVE_INFINITY);
    return maxima;
  }
}
