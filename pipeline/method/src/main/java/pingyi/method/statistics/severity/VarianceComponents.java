package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * Scores with random factors, such as panels drawn from many possible ones: variance components by
 * (restricted) maximum likelihood, the levels' effects as conditional modes. Factors may cross each
 * other in any pattern. See {@link MixedModel} for the formulas and their source.
 */
public final class VarianceComponents {
  private VarianceComponents() {}

  /** Which likelihood is maximised. */
  public enum Criterion {
    /** Restricted: allows for the fixed effects. */
    REML,
    /** Ordinary. */
    MAXIMUM_LIKELIHOOD
  }

  /**
   * One level's effect.
   *
   * @param se of the effect given the fixed ones and the components
   */
  public record Mode(String level, double effect, double se) {}

  /** One random factor. */
  public record Component(String name, double variance, double sd, List<Mode> modes) {}

  /**
   * The fit.
   *
   * @param deviance the criterion at its optimum; -2 times the log-likelihood
   * @param fixed the fixed effects' estimates
   * @param fixedCovariance their covariance
   */
  public record Result(
      int n,
      double deviance,
      double[] fixed,
      double[][] fixedCovariance,
      double residualVariance,
      double residualSd,
      List<Component> components) {}

  /**
   * Fits the model with an intercept as its only fixed effect.
   *
   * @param weights above 0; the error's variance is sigma^2 / weight
   */
  public static Result of(double[] y, double[] weights, List<Factor> random, Criterion criterion) {
    double[][] x = new double[y.length][];
    Arrays.setAll(x, i -> new double[] {1});
    return of(y, weights, x, random, criterion);
  }

  /**
   * Fits the model with a mean for every level of a fixed factor.
   *
   * @param fixed its means come as the fixed effects
   */
  public static Result withMeans(
      double[] y, double[] weights, Factor fixed, List<Factor> random, Criterion criterion) {
    double[][] x = new double[y.length][fixed.levels()];
    for (int i = 0; i < x.length; i++) {
      x[i][fixed.codes()[i]] = 1;
    }
    return of(y, weights, x, random, criterion);
  }

  private static Result of(
      double[] y, double[] weights, double[][] x, List<Factor> random, Criterion criterion) {
    for (Factor factor : random) {
      if (factor.size() != y.length || factor.levels() < 2) {
        throw new IllegalArgumentException(
            "The factor " + factor.name() + " needs two levels and a level for every score");
      }
    }
    if (random.isEmpty() || y.length <= x[0].length + 1) {
      throw new IllegalArgumentException(y.length + " scores are too few for variance components");
    }
    // Around their mean, so that squares of far-off scores lose no digits.
    double shift = Arrays.stream(y).average().orElseThrow();
    double[] near = Arrays.stream(y).map(each -> each - shift).toArray();
    MixedModel model = new MixedModel(near, weights, x, random.toArray(Factor[]::new));
    double[] theta = optimum(model, criterion, random.size());
    MixedModel.Solved solved = model.solve(theta, criterion);
    List<Component> components = new ArrayList<>();
    int next = 0;
    for (int f = 0; f < random.size(); f++) {
      List<Mode> modes = new ArrayList<>();
      for (String label : random.get(f).labels()) {
        modes.add(new Mode(label, solved.modes()[next], solved.modeErrors()[next]));
        next++;
      }
      double sd = theta[f] * solved.sigma();
      components.add(new Component(random.get(f).name(), sd * sd, sd, List.copyOf(modes)));
    }
    return new Result(
        y.length,
        solved.deviance(),
        solved.beta().mapAdd(shift).toArray(),
        solved.betaCovariance().getData(),
        solved.sigma() * solved.sigma(),
        solved.sigma(),
        List.copyOf(components));
  }

  private static double[] optimum(MixedModel model, Criterion criterion, int factors) {
    try {
      if (factors == 1) {
        // Over the logarithm, so that ratios of a thousandth and of a thousand are as easily met.
        double log =
            new BrentOptimizer(1e-12, 1e-12)
                .optimize(
                    new UnivariateObjectiveFunction(
                        point -> model.deviance(new double[] {Math.exp(point)}, criterion)),
                    GoalType.MINIMIZE,
                    new SearchInterval(Math.log(1e-4), Math.log(1e4), 0),
                    new MaxEval(10_000))
                .getPoint();
        double[] found = {Math.exp(log)};
        double[] none = {0};
        return model.deviance(none, criterion) <= model.deviance(found, criterion) ? none : found;
      }
      double[] theta = new double[factors];
      Arrays.fill(theta, 1);
      double[] upper = new double[factors];
      Arrays.fill(upper, 1e4);
      for (double trust : new double[] {0.5, 0.05}) {
        theta =
            new BOBYQAOptimizer(2 * factors + 1, trust, 1e-9)
                .optimize(
                    new ObjectiveFunction(point -> model.deviance(point, criterion)),
                    GoalType.MINIMIZE,
                    new InitialGuess(theta),
                    new SimpleBounds(new double[factors], upper),
                    new MaxEval(20_000))
                .getPoint();
      }
      return theta;
    } catch (MathRuntimeException e) {
      throw new IllegalArgumentException(
          "The variance components cannot be found: " + e.getMessage(), e);
    }
  }
}
