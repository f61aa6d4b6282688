package pingyi.method.statistics.severity;

import org.apache.commons.statistics.distribution.FDistribution;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Panels' effects that add up to 0, by least squares: what {@link AdditiveModel} finds for two
 * factors.
 */
final class FixedPanels {
  private final BranchesAbsorbed sums;
  private final double[] effects;
  private final RealMatrix inverse;
  private final double panelsSum;
  private final int residualDf;

  /**
   * Solves C e = q.
   *
   * @throws IllegalArgumentException if the effects leave no error
   */
  FixedPanels(BranchesAbsorbed sums) {
    this.sums = sums;
    int panels = sums.panels();
    residualDf = sums.n() - sums.branches() - panels + 1;
    if (residualDf < 1) {
      throw new IllegalArgumentException(
          sums.n() + " scores leave no error beside the effects of branches and panels");
    }
    // The ones make C regular and leave effects that add up to 0 as they are.
    RealMatrix regular =
        new LUDecomposition(sums.information().scalarAdd(1)).getSolver().getInverse();
    RealVector solved = regular.operate(sums.scores());
    effects = solved.toArray();
    inverse = regular.scalarAdd(-1.0 / panels / panels);
    panelsSum = sums.scores().dotProduct(solved);
  }

  int residualDf() {
    return residualDf;
  }

  double variance() {
    return Math.max(0, sums.squares() - panelsSum) / residualDf;
  }

  /** Of the panels beside the branches. */
  double f() {
    return panelsSum / (effects.length - 1) / variance();
  }

  /** Of {@link #f}. */
  double p() {
    return FDistribution.of(effects.length - 1, residualDf).survivalProbability(Math.max(0, f()));
  }

  /** How much higher than the mean panel a panel scores. */
  double effect(int panel) {
    return effects[panel];
  }

  double effectError(int panel) {
    return Math.sqrt(Math.max(0, variance() * inverse.getEntry(panel, panel)));
  }

  /** The branches' means as if the mean panel had scored them. */
  double[] means() {
    return sums.means(effects);
  }

  /** Of the means. */
  double[][] covariance() {
    return sums.covariance(inverse, variance());
  }
}
