package pingyi.method.statistics.severity;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * Panels drawn from many possible ones, branches fixed, by restricted maximum likelihood: what
 * {@link VarianceComponents} finds for one random factor beside means.
 *
 * <p>With the ratio r of the panels' standard deviation to the scores', the restricted deviance is,
 * but for a constant, log |r^2 C + I| + (n - b) log s(r), s(r) = squares - q' (C + I / r^2)^-1 q:
 * the factor of D. Bates et al., Fitting linear mixed-effects models using lme4, J. Stat. Software
 * 67, 2015, formula 42, with the fixed effects eliminated first. C's eigenvalues make each look at
 * it cost no more than the number of panels.
 */
final class RandomPanels {
  private final BranchesAbsorbed sums;
  private final double[] values;
  private final double[] turned;
  private final RealMatrix inverse;
  private final double[] effects;
  private final double ratio;
  private final double sigma;

  RandomPanels(BranchesAbsorbed sums) {
    this.sums = sums;
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(sums.information());
    RealMatrix vectors = eigen.getV();
    values = eigen.getEigenvalues();
    turned = vectors.transpose().operate(sums.scores()).toArray();
    ratio = optimum();
    sigma = Math.sqrt(left(ratio) / freedom());
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = ratio * ratio / (ratio * ratio * values[i] + 1);
    }
    RealMatrix diagonal = MatrixUtils.createRealDiagonalMatrix(scaled);
    inverse = vectors.multiply(diagonal).multiplyTransposed(vectors);
    RealVector solved = inverse.operate(sums.scores());
    effects = solved.toArray();
  }

  private double optimum() {
    // Over the logarithm, so that ratios of a thousandth and of a thousand are as easily met.
    double log =
        new BrentOptimizer(1e-12, 1e-12)
            .optimize(
                new UnivariateObjectiveFunction(point -> deviance(Math.exp(point))),
                GoalType.MINIMIZE,
                new SearchInterval(Math.log(1e-4), Math.log(1e4), 0),
                new MaxEval(10_000))
            .getPoint();
    return deviance(0) <= deviance(Math.exp(log)) ? 0 : Math.exp(log);
  }

  private int freedom() {
    return sums.n() - sums.branches();
  }

  private double left(double r) {
    double left = sums.squares();
    for (int i = 0; i < values.length; i++) {
      left -= turned[i] * turned[i] * r * r / (r * r * values[i] + 1);
    }
    return Math.max(0, left);
  }

  private double deviance(double r) {
    double logs = 0;
    for (double value : values) {
      logs += Math.log(Math.max(0, r * r * value) + 1);
    }
    return logs + freedom() * Math.log(left(r));
  }

  /** The standard deviation of a score. */
  double sigma() {
    return sigma;
  }

  /** The standard deviation of panels. */
  double panelSd() {
    return ratio * sigma;
  }

  /** How much higher than the mean panel a panel scores: its conditional mode. */
  double effect(int panel) {
    return effects[panel];
  }

  /** Of the effect given the means and the deviations. */
  double effectError(int panel) {
    return sigma * ratio / Math.sqrt(ratio * ratio * sums.panelSize(panel) + 1);
  }

  /** The branches' means as if the mean panel had scored them. */
  double[] means() {
    return sums.means(effects);
  }

  /** Of the means. */
  double[][] covariance() {
    return sums.covariance(inverse, sigma * sigma);
  }
}
