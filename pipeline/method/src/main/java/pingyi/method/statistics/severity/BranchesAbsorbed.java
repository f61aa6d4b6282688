package pingyi.method.statistics.severity;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * What scores say about panels once every branch has a mean of its own: the sums from which panels'
 * effects and branches' means follow, at a cost that grows with the scores and not with the cube of
 * the branches.
 *
 * <p>With N the weights by branch and panel, W their sums and T the weighted sums of scores:
 * information C = diag(W(p)) - N' diag(1 / W(b)) N and scores q = T(p) - N' (T(b) / W(b)). Given
 * panels' effects e, a branch's mean is (T(b) - N e) / W(b). S. R. Searle, Linear Models, 1971,
 * section 7.1 (the two-way classification without interaction).
 */
final class BranchesAbsorbed {
  private final double centre;
  private final double[] branchSizes;
  private final double[] branchMeans;
  private final double[] panelSizes;
  private final double[][] shares;
  private final double[][] information;
  private final double[] scores;
  private final double squares;
  private final int n;

  BranchesAbsorbed(double[] y, double[] weights, Factor branch, Factor panel) {
    int branches = branch.levels();
    int panels = panel.levels();
    n = y.length;
    double sum = 0;
    for (double each : y) {
      sum += each / n;
    }
    // Around their mean, so that squares of far-off scores lose no digits.
    centre = sum;
    branchSizes = new double[branches];
    branchMeans = new double[branches];
    panelSizes = new double[panels];
    scores = new double[panels];
    shares = new double[branches][panels];
    for (int i = 0; i < n; i++) {
      int b = branch.codes()[i];
      int p = panel.codes()[i];
      branchSizes[b] += weights[i];
      branchMeans[b] += weights[i] * (y[i] - centre);
      panelSizes[p] += weights[i];
      scores[p] += weights[i] * (y[i] - centre);
      shares[b][p] += weights[i];
    }
    information = new double[panels][panels];
    for (int p = 0; p < panels; p++) {
      information[p][p] = panelSizes[p];
    }
    for (int b = 0; b < branches; b++) {
      branchMeans[b] /= branchSizes[b];
      for (int p = 0; p < panels; p++) {
        double cell = shares[b][p];
        scores[p] -= cell * branchMeans[b];
        for (int q = 0; q < panels; q++) {
          information[p][q] -= cell * shares[b][q] / branchSizes[b];
        }
      }
      for (int p = 0; p < panels; p++) {
        shares[b][p] /= branchSizes[b];
      }
    }
    double left = 0;
    for (int i = 0; i < n; i++) {
      double error = y[i] - centre - branchMeans[branch.codes()[i]];
      left += weights[i] * error * error;
    }
    squares = left;
  }

  /** The scores. */
  int n() {
    return n;
  }

  int branches() {
    return branchSizes.length;
  }

  int panels() {
    return panelSizes.length;
  }

  /** Whether every branch's mean is made of the panels in the same shares. */
  boolean balanced() {
    for (double[] own : shares) {
      for (int p = 0; p < own.length; p++) {
        if (own[p] == 0 || Math.abs(own[p] - shares[0][p]) > 1e-12) {
          return false;
        }
      }
    }
    return true;
  }

  /** The weight of a panel's scores. */
  double panelSize(int panel) {
    return panelSizes[panel];
  }

  /** C, without full rank: effects are known up to a constant. */
  RealMatrix information() {
    return MatrixUtils.createRealMatrix(information);
  }

  /** The panels' weighted sums of scores around their branches' means. */
  RealVector scores() {
    return MatrixUtils.createRealVector(scores);
  }

  /** The weighted sum of squares around the branches' means. */
  double squares() {
    return squares;
  }

  /** The branches' means given the panels' effects. */
  double[] means(double[] effects) {
    double[] means = new double[branchMeans.length];
    for (int b = 0; b < means.length; b++) {
      means[b] = centre + branchMeans[b];
      for (int p = 0; p < effects.length; p++) {
        means[b] -= shares[b][p] * effects[p];
      }
    }
    return means;
  }

  /**
   * Of the means.
   *
   * @param inverse the covariance of the effects in units of the variance of a score
   */
  double[][] covariance(RealMatrix inverse, double variance) {
    RealMatrix part = MatrixUtils.createRealMatrix(shares);
    RealMatrix covariance = part.multiply(inverse).multiplyTransposed(part);
    for (int b = 0; b < branchSizes.length; b++) {
      covariance.addToEntry(b, b, 1 / branchSizes[b]);
    }
    return covariance.scalarMultiply(variance).getData();
  }
}
