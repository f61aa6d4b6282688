package pingyi.method.statistics.severity;

import java.util.Arrays;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The penalised least squares of a linear mixed model with independent random factors: score = X
 * beta + sum over factors of theta(f) sigma u(f, level) + error.
 *
 * <p>D. Bates, M. Maechler, B. Bolker, S. Walker, Fitting linear mixed-effects models using lme4,
 * Journal of Statistical Software 67, 2015. With L L' = Lambda Z'W Z Lambda + I, RX'RX = X'W X -
 * RZX'RZX and r^2 the penalised residual: the restricted deviance is log|L|^2 + log|RX|^2 + (n - p)
 * (1 + log(2 pi r^2 / (n - p))) - sum log w; the ordinary one leaves out RX and p.
 */
final class MixedModel {
  private final RealMatrix xx;
  private final RealVector xy;
  private final RealMatrix zz;
  private final RealMatrix zx;
  private final RealVector zy;
  private final double yy;
  private final double logWeights;
  private final int[] factorOf;
  private final int n;

  /** The model at given relative deviations. */
  record Solved(
      double deviance,
      double sigma,
      RealVector beta,
      RealMatrix betaCovariance,
      double[] modes,
      double[] modeErrors) {}

  MixedModel(double[] y, double[] weights, double[][] x, Factor[] random) {
    n = y.length;
    int columns = x[0].length;
    int q = Arrays.stream(random).mapToInt(Factor::levels).sum();
    double[][] crossXx = new double[columns][columns];
    double[] crossXy = new double[columns];
    double[][] crossZz = new double[q][q];
    double[][] crossZx = new double[q][columns];
    double[] crossZy = new double[q];
    double squares = 0;
    double logs = 0;
    int[] starts = new int[random.length];
    for (int f = 1; f < random.length; f++) {
      starts[f] = starts[f - 1] + random[f - 1].levels();
    }
    for (int i = 0; i < n; i++) {
      double w = weights[i];
      squares += w * y[i] * y[i];
      logs += Math.log(w);
      for (int a = 0; a < columns; a++) {
        crossXy[a] += w * x[i][a] * y[i];
        for (int b = 0; b < columns; b++) {
          crossXx[a][b] += w * x[i][a] * x[i][b];
        }
      }
      for (int f = 0; f < random.length; f++) {
        int one = starts[f] + random[f].codes()[i];
        crossZy[one] += w * y[i];
        for (int a = 0; a < columns; a++) {
          crossZx[one][a] += w * x[i][a];
        }
        for (int g = 0; g < random.length; g++) {
          crossZz[one][starts[g] + random[g].codes()[i]] += w;
        }
      }
    }
    factorOf = new int[q];
    for (int f = 0; f < random.length; f++) {
      Arrays.fill(factorOf, starts[f], starts[f] + random[f].levels(), f);
    }
    xx = MatrixUtils.createRealMatrix(crossXx);
    xy = MatrixUtils.createRealVector(crossXy);
    zz = MatrixUtils.createRealMatrix(crossZz);
    zx = MatrixUtils.createRealMatrix(crossZx);
    zy = MatrixUtils.createRealVector(crossZy);
    yy = squares;
    logWeights = logs;
  }

  double deviance(double[] theta, VarianceComponents.Criterion criterion) {
    return solve(theta, criterion).deviance();
  }

  Solved solve(double[] theta, VarianceComponents.Criterion criterion) {
    int q = factorOf.length;
    int p = xx.getRowDimension();
    RealMatrix penalised = zz.copy();
    RealMatrix scaledX = zx.copy();
    RealVector scaledY = zy.copy();
    for (int a = 0; a < q; a++) {
      double scale = theta[factorOf[a]];
      scaledY.setEntry(a, scale * zy.getEntry(a));
      scaledX.setRowVector(a, zx.getRowVector(a).mapMultiply(scale));
      for (int b = 0; b < q; b++) {
        penalised.setEntry(a, b, scale * theta[factorOf[b]] * zz.getEntry(a, b) + (a == b ? 1 : 0));
      }
    }
    CholeskyDecomposition chol = new CholeskyDecomposition(penalised, 1e-9, 0);
    RealMatrix solvedX = chol.getSolver().solve(scaledX);
    RealVector solvedY = chol.getSolver().solve(scaledY);
    RealMatrix reduced = xx.subtract(scaledX.transposeMultiply(solvedX));
    CholeskyDecomposition fixed = new CholeskyDecomposition(symmetric(reduced), 1e-9, 0);
    RealVector right = xy.subtract(scaledX.transpose().operate(solvedY));
    RealVector beta = fixed.getSolver().solve(right);
    RealVector u = solvedY.subtract(solvedX.operate(beta));
    double residual = yy - scaledY.dotProduct(solvedY) - beta.dotProduct(right);
    boolean restricted = criterion == VarianceComponents.Criterion.REML;
    double freedom = restricted ? n - p : n;
    double deviance =
        logDeterminant(chol)
            + (restricted ? logDeterminant(fixed) : 0)
            + freedom * (1 + Math.log(2 * Math.PI * residual / freedom))
            - logWeights;
    double sigma = Math.sqrt(residual / freedom);
    RealMatrix inverse = chol.getSolver().getInverse();
    double[] modes = new double[q];
    double[] errors = new double[q];
    for (int a = 0; a < q; a++) {
      double scale = theta[factorOf[a]];
      modes[a] = scale * u.getEntry(a);
      errors[a] = sigma * scale * Math.sqrt(inverse.getEntry(a, a));
    }
    return new Solved(
        deviance,
        sigma,
        beta,
        fixed.getSolver().getInverse().scalarMultiply(sigma * sigma),
        modes,
        errors);
  }

  private static RealMatrix symmetric(RealMatrix matrix) {
    return matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }

  private static double logDeterminant(CholeskyDecomposition chol) {
    RealMatrix l = chol.getL();
    double sum = 0;
    for (int i = 0; i < l.getRowDimension(); i++) {
      sum += Math.log(l.getEntry(i, i));
    }
    return 2 * sum;
  }
}
