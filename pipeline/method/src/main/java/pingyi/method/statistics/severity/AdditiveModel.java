package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pingyi.method.statistics.Interval;

/**
 * Scores as a sum of effects, fitted by weighted least squares: score = mu + branch + panel + ... +
 * error, the error's variance sigma^2 / weight. Effects add up to 0 within a factor, or are
 * differences from its first level.
 *
 * <p>H. Scheffe, The Analysis of Variance, 1959. By a QR decomposition of the weighted design. F
 * compares with the model without the factor (marginal), and with the factors before it alone
 * (sequential); in a balanced design both are the same.
 */
public final class AdditiveModel {
  private AdditiveModel() {}

  /**
   * How to fit.
   *
   * @param level the level of the intervals
   * @param treatment the names of factors whose effects are differences from the first level
   */
  public record Options(double level, Set<String> treatment) {
    /** A copy that nobody changes. */
    public Options {
      treatment = Set.copyOf(treatment);
    }
  }

  /** The effect of one level. */
  public record Effect(String level, double effect, double se, Interval interval, double mean) {}

  /**
   * One line of the table of variances.
   *
   * @param sum the marginal sum of squares
   * @param sequentialSum the one over the factors before it
   */
  public record Line(
      String term,
      int df,
      double sum,
      double f,
      double p,
      double sequentialSum,
      double sequentialF,
      double sequentialP) {}

  /**
   * One factor.
   *
   * @param levels its effects; their means are mu + effect
   * @param covariance of the means, for rank sets after adjustment
   */
  public record Term(String name, List<Effect> levels, Line line, double[][] covariance) {}

  /** The fit. */
  public record Result(
      int n,
      double intercept,
      double interceptError,
      double sigma,
      int residualDf,
      double residualSum,
      List<Term> terms) {}

  /**
   * Fits the model.
   *
   * @param y the scores
   * @param weights above 0, such as the ballots behind each
   * @param factors one or more, of as many observations
   * @throws IllegalArgumentException if the effects cannot be told apart
   */
  public static Result of(double[] y, double[] weights, List<Factor> factors, Options options) {
    for (Factor factor : factors) {
      if (factor.size() != y.length || factor.levels() < 2) {
        throw new IllegalArgumentException(
            "The factor " + factor.name() + " needs two levels and a level for every score");
      }
    }
    Fit whole = Fit.of(y, weights, coded(factors, options));
    int residualDf = y.length - whole.design().columns();
    if (residualDf < 1) {
      throw new IllegalArgumentException(
          y.length + " scores leave no error beside " + whole.design().columns() + " effects");
    }
    double variance = whole.residual() / residualDf;
    RealMatrix covariance = whole.inverse().scalarMultiply(variance);
    double t = TDistribution.of(residualDf).inverseSurvivalProbability((1 - options.level()) / 2);
    List<Term> terms = new ArrayList<>();
    double before = Fit.of(y, weights, List.of()).residual();
    for (int f = 0; f < factors.size(); f++) {
      List<Factor> others = new ArrayList<>(factors);
      others.remove(f);
      double without = Fit.of(y, weights, coded(others, options)).residual();
      double upTo =
          f == factors.size() - 1
              ? whole.residual()
              : Fit.of(y, weights, coded(factors.subList(0, f + 1), options)).residual();
      int df = factors.get(f).levels() - 1;
      double sum = without - whole.residual();
      double sequential = before - upTo;
      before = upTo;
      Line line =
          new Line(
              factors.get(f).name(),
              df,
              sum,
              sum / df / variance,
              p(sum / df / variance, df, residualDf),
              sequential,
              sequential / df / variance,
              p(sequential / df / variance, df, residualDf));
      terms.add(term(factors.get(f), f, whole, covariance, t, line));
    }
    return new Result(
        y.length,
        whole.coefficients().getEntry(0),
        Math.sqrt(covariance.getEntry(0, 0)),
        Math.sqrt(variance),
        residualDf,
        whole.residual(),
        List.copyOf(terms));
  }

  private static Term term(
      Factor factor, int f, Fit fit, RealMatrix covariance, double t, Line line) {
    List<Effect> effects = new ArrayList<>();
    double intercept = fit.coefficients().getEntry(0);
    double[][] contrasts = new double[factor.levels()][];
    for (int level = 0; level < contrasts.length; level++) {
      contrasts[level] = fit.design().wholeContrast(f, level);
      RealVector contrast = MatrixUtils.createRealVector(contrasts[level]);
      double effect = contrast.dotProduct(fit.coefficients());
      double se = Math.sqrt(Math.max(0, contrast.dotProduct(covariance.operate(contrast))));
      effects.add(
          new Effect(
              factor.labels().get(level),
              effect,
              se,
              new Interval(effect - t * se, effect + t * se),
              intercept + effect));
      contrasts[level][0] = 1;
    }
    RealMatrix means = MatrixUtils.createRealMatrix(contrasts);
    return new Term(
        factor.name(),
        List.copyOf(effects),
        line,
        means.multiply(covariance).multiplyTransposed(means).getData());
  }

  private static double p(double f, int df, int residualDf) {
    return FDistribution.of(df, residualDf).survivalProbability(Math.max(0, f));
  }

  private static List<Design.Coded> coded(List<Factor> factors, Options options) {
    return factors.stream()
        .map(
            factor ->
                new Design.Coded(
                    factor,
                    options.treatment().contains(factor.name())
                        ? Design.Coding.TREATMENT
                        : Design.Coding.SUM_TO_ZERO))
        .toList();
  }

  private record Fit(Design design, RealVector coefficients, double residual, RealMatrix inverse) {
    static Fit of(double[] y, double[] weights, List<Design.Coded> factors) {
      Design design = new Design(factors);
      if (y.length < design.columns()) {
        throw new IllegalArgumentException(
            y.length + " scores are fewer than the " + design.columns() + " effects");
      }
      RealMatrix rows = MatrixUtils.createRealMatrix(design.rows(weights));
      double[] scores = new double[y.length];
      Arrays.setAll(scores, i -> Math.sqrt(weights[i]) * y[i]);
      QRDecomposition qr = new QRDecomposition(rows, 1e-9);
      if (!qr.getSolver().isNonSingular()) {
        throw new IllegalArgumentException(
            "The effects of "
                + String.join(", ", factors.stream().map(each -> each.factor().name()).toList())
                + " cannot be told apart: they always change together, or groups of scores have"
                + " nothing in common");
      }
      RealVector target = MatrixUtils.createRealVector(scores);
      RealVector coefficients = qr.getSolver().solve(target);
      RealVector left = target.subtract(rows.operate(coefficients));
      RealMatrix r = qr.getR().getSubMatrix(0, design.columns() - 1, 0, design.columns() - 1);
      RealMatrix inverse = new QRDecomposition(r).getSolver().getInverse();
      return new Fit(
          design, coefficients, left.dotProduct(left), inverse.multiplyTransposed(inverse));
    }
  }
}
