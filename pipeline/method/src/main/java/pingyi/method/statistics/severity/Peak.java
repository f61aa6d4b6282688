package pingyi.method.statistics.severity;

import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The peak of a smooth log-likelihood, by Newton's steps with central differences, shortened until
 * they climb, and bent where the surface is no hill.
 *
 * @param at the parameters
 * @param value the log-likelihood
 * @param covariance the inverse of its curvature: the parameters' covariance
 */
record Peak(double[] at, double value, RealMatrix covariance) {
  private static final double STEP = 1e-4;
  private static final int MOST_STEPS = 200;

  static Peak of(double[] start, ToDoubleFunction<double[]> surface) {
    double[] at = start.clone();
    double value = surface.applyAsDouble(at);
    for (int round = 0; round < MOST_STEPS; round++) {
      RealVector gradient = gradient(at, surface);
      RealVector step = uphill(hessian(at, value, surface), gradient);
      double length = 1;
      double[] next = at;
      double reached = value;
      while (length > 1e-8) {
        double[] tried = step.mapMultiply(length).add(MatrixUtils.createRealVector(at)).toArray();
        double there = surface.applyAsDouble(tried);
        if (there > value) {
          next = tried;
          reached = there;
          break;
        }
        length /= 2;
      }
      boolean arrived = reached - value < 1e-13 * (1 + Math.abs(value));
      at = next;
      value = reached;
      if (arrived) {
        RealMatrix curvature = hessian(at, value, surface).scalarMultiply(-1);
        return new Peak(
            at, value, new SingularValueDecomposition(curvature).getSolver().getInverse());
      }
    }
    throw new IllegalArgumentException("The likelihood has no peak: a grade may be separated");
  }

  private static RealVector gradient(double[] at, ToDoubleFunction<double[]> surface) {
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      gradient[i] =
          (moved(at, surface, i, STEP, i, 0) - moved(at, surface, i, -STEP, i, 0)) / (2 * STEP);
    }
    return MatrixUtils.createRealVector(gradient);
  }

  private static RealMatrix hessian(double[] at, double value, ToDoubleFunction<double[]> surface) {
    RealMatrix hessian = new Array2DRowRealMatrix(at.length, at.length);
    for (int i = 0; i < at.length; i++) {
      double own =
          (moved(at, surface, i, STEP, i, 0) + moved(at, surface, i, -STEP, i, 0) - 2 * value)
              / (STEP * STEP);
      hessian.setEntry(i, i, own);
      for (int j = 0; j < i; j++) {
        double cross =
            (moved(at, surface, i, STEP, j, STEP)
                    - moved(at, surface, i, STEP, j, -STEP)
                    - moved(at, surface, i, -STEP, j, STEP)
                    + moved(at, surface, i, -STEP, j, -STEP))
                / (4 * STEP * STEP);
        hessian.setEntry(i, j, cross);
        hessian.setEntry(j, i, cross);
      }
    }
    return hessian;
  }

  private static double moved(
      double[] at, ToDoubleFunction<double[]> surface, int i, double one, int j, double other) {
    double[] moved = at.clone();
    moved[i] += one;
    moved[j] += other;
    return surface.applyAsDouble(moved);
  }

  /** Newton's step with every curvature taken as downward. */
  private static RealVector uphill(RealMatrix hessian, RealVector gradient) {
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(hessian);
    RealVector step = gradient.mapMultiply(0);
    for (int k = 0; k < gradient.getDimension(); k++) {
      RealVector axis = eigen.getEigenvector(k);
      double curvature = Math.max(Math.abs(eigen.getEigenvalue(k)), 1e-6);
      step = step.add(axis.mapMultiply(axis.dotProduct(gradient) / curvature));
    }
    double longest = step.getLInfNorm();
    return longest > 2 ? step.mapMultiply(2 / longest) : step;
  }
}
