package pingyi.method.statistics.linking;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A smooth table with the same number, mean, variance and so on up to a moment of order d: log of
 * the expected count is a polynomial of degree d in the score, fitted by Poisson maximum
 * likelihood.
 *
 * <p>P. W. Holland, D. T. Thayer, Journal of Educational and Behavioral Statistics 25, 2000.
 * Newton's steps on orthogonal polynomials, so that high degrees lose no digits.
 */
public final class LogLinearSmoothing {
  private static final int MOST_STEPS = 200;

  private LogLinearSmoothing() {}

  /**
   * The smoothed table.
   *
   * @param degree 1 or more, below the number of scores
   */
  public static ScoreTable of(ScoreTable table, int degree) {
    int rows = table.scores().length;
    if (degree < 1 || degree >= rows) {
      throw new IllegalArgumentException(
          "A table of " + rows + " scores cannot be smoothed with degree " + degree);
    }
    RealMatrix design = orthogonal(table.scores(), degree);
    RealVector counts = MatrixUtils.createRealVector(table.counts());
    double[] start = new double[rows];
    for (int i = 0; i < rows; i++) {
      start[i] = Math.log(table.counts()[i] + 0.1);
    }
    RealVector beta =
        new QRDecomposition(design).getSolver().solve(MatrixUtils.createRealVector(start));
    double value = likelihood(design, counts, beta);
    for (int step = 0; step < MOST_STEPS; step++) {
      RealVector expected = design.operate(beta).map(Math::exp);
      RealVector score = design.transpose().operate(counts.subtract(expected));
      RealMatrix weighted = design.copy();
      for (int i = 0; i < rows; i++) {
        weighted.setRowVector(i, design.getRowVector(i).mapMultiply(expected.getEntry(i)));
      }
      RealVector change =
          new QRDecomposition(design.transposeMultiply(weighted)).getSolver().solve(score);
      double length = 1;
      // Near its top the likelihood is flat to within its own rounding, and a full step is right.
      double least = value - 1e-12 * Math.abs(value);
      double reached = likelihood(design, counts, beta.add(change));
      while (!(reached >= least) && length > 1e-10) {
        length /= 2;
        reached = likelihood(design, counts, beta.add(change.mapMultiply(length)));
      }
      beta = beta.add(change.mapMultiply(length));
      value = reached;
      if (change.getLInfNorm() < 1e-11 * (1 + beta.getLInfNorm())) {
        break;
      }
    }
    return new ScoreTable(table.scores(), design.operate(beta).map(Math::exp).toArray());
  }

  private static double likelihood(RealMatrix design, RealVector counts, RealVector beta) {
    RealVector eta = design.operate(beta);
    double sum = 0;
    for (int i = 0; i < eta.getDimension(); i++) {
      sum += counts.getEntry(i) * eta.getEntry(i) - Math.exp(eta.getEntry(i));
    }
    return sum;
  }

  /** Polynomials of degree 0 to d, orthogonal over the scores: the Q of their powers. */
  private static RealMatrix orthogonal(double[] scores, int degree) {
    double middle = (scores[0] + scores[scores.length - 1]) / 2;
    double half = (scores[scores.length - 1] - scores[0]) / 2;
    double[][] powers = new double[scores.length][degree + 1];
    for (int i = 0; i < scores.length; i++) {
      powers[i][0] = 1;
      for (int d = 1; d <= degree; d++) {
        powers[i][d] = powers[i][d - 1] * (scores[i] - middle) / half;
      }
    }
    return new QRDecomposition(MatrixUtils.createRealMatrix(powers))
        .getQ()
        .getSubMatrix(0, scores.length - 1, 0, degree);
  }
}
