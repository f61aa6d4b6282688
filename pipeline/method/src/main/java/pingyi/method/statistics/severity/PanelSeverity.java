package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import pingyi.method.statistics.Interval;

/**
 * How severe panels are, and branches' means as if all panels were equally severe.
 *
 * <p>score = mu + branch + panel + error. Panels are random (REML) from {@link #LEAST_RANDOM} of
 * them, else fixed effects that add up to 0; branches are fixed. A panel's severity is how much
 * lower it scores than the mean panel, so it is less its effect. Adjusted means are comparable only
 * within a component of the graph of branches and panels; several components are listed and not
 * adjusted. Where every branch was rated by the panels in the same shares, the adjustment cancels
 * in any comparison. It is advised only where the panels' F is significant and every panel rated
 * {@link #LEAST_BRANCHES} branches.
 *
 * <p>J. M. Linacre, Many-Facet Rasch Measurement, 1989, for the question; {@link BranchesAbsorbed}
 * and {@link VarianceComponents} for the answer.
 */
public final class PanelSeverity {
  /** From so many panels on they are random. */
  public static final int LEAST_RANDOM = 5;

  /** A panel that rated fewer branches says too little about itself. */
  public static final int LEAST_BRANCHES = 3;

  private PanelSeverity() {}

  /** What to do with the adjusted means. */
  public enum Advice {
    /** Use them. */
    ADJUST,
    /** Every branch was rated by the panels in the same shares: raw means say the same. */
    CANCELS,
    /** The panels do not differ by more than chance. */
    PANELS_ALIKE,
    /** A panel rated too few branches. */
    TOO_FEW_BRANCHES,
    /** Not all branches hang together: there are none. */
    SEPARATE
  }

  /** How panels are taken. */
  public enum Panels {
    /** Random. */
    RANDOM,
    /** Fixed. */
    FIXED
  }

  /**
   * How to compute.
   *
   * @param level the level of the intervals
   * @param alpha panels differ where the p-value of F is at most this
   */
  public record Options(double level, double alpha) {
    /** 95 percent and 0.05. */
    public static final Options STANDARD = new Options(0.95, 0.05);
  }

  /**
   * One panel.
   *
   * @param severity positive where it scores lower than the mean panel
   */
  public record Panel(
      String panel, double effect, double severity, double se, Interval interval, int branches) {}

  /** One branch: its raw and its adjusted mean. */
  public record Branch(String branch, double raw, double adjusted, double se, Interval interval) {}

  /**
   * The result.
   *
   * @param f of the panels beside the branches
   * @param covariance of the adjusted means, for rank sets
   */
  public record Fit(
      Panels taken,
      double f,
      int df,
      int residualDf,
      double p,
      double sigma,
      Optional<Double> panelSd,
      List<Panel> panels,
      List<Branch> branches,
      double[][] covariance) {}

  /** The advice, the components and the fit, which is empty where components are separate. */
  public record Result(Advice advice, List<Connectivity.Component> components, Optional<Fit> fit) {}

  /** Takes branches and panels apart. */
  public static Result of(
      double[] y, double[] weights, Factor branch, Factor panel, Options options) {
    List<Connectivity.Component> components = Connectivity.of(branch, panel);
    if (components.size() > 1) {
      return new Result(Advice.SEPARATE, components, Optional.empty());
    }
    BranchesAbsorbed sums = new BranchesAbsorbed(y, weights, branch, panel);
    FixedPanels model = new FixedPanels(sums);
    int[] branches = branchesOf(branch, panel);
    Reading reading = new Reading(y, weights, branch, panel, branches, model, options);
    Fit fit =
        panel.levels() >= LEAST_RANDOM
            ? reading.ofRandom(new RandomPanels(sums))
            : reading.ofFixed();
    Advice advice =
        sums.balanced()
            ? Advice.CANCELS
            : fit.p() > options.alpha()
                ? Advice.PANELS_ALIKE
                : java.util.Arrays.stream(branches).min().orElse(0) < LEAST_BRANCHES
                    ? Advice.TOO_FEW_BRANCHES
                    : Advice.ADJUST;
    return new Result(advice, components, Optional.of(fit));
  }

  /** Turns a model into its figures. */
  private record Reading(
      double[] y,
      double[] weights,
      Factor branch,
      Factor panel,
      int[] branchesOf,
      FixedPanels fixed,
      Options options) {

    Fit ofFixed() {
      return fit(
          Panels.FIXED,
          Math.sqrt(fixed.variance()),
          Optional.empty(),
          panels(fixed::effect, fixed::effectError, t()),
          branches(fixed.means(), fixed.covariance()),
          fixed.covariance());
    }

    Fit ofRandom(RandomPanels model) {
      double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail());
      return fit(
          Panels.RANDOM,
          model.sigma(),
          Optional.of(model.panelSd()),
          panels(model::effect, model::effectError, z),
          branches(model.means(), model.covariance()),
          model.covariance());
    }

    private Fit fit(
        Panels taken,
        double sigma,
        Optional<Double> panelSd,
        List<Panel> panels,
        List<Branch> branches,
        double[][] covariance) {
      return new Fit(
          taken,
          fixed.f(),
          panel.levels() - 1,
          fixed.residualDf(),
          fixed.p(),
          sigma,
          panelSd,
          panels,
          branches,
          covariance);
    }

    private double tail() {
      return (1 - options.level()) / 2;
    }

    private double t() {
      return TDistribution.of(fixed.residualDf()).inverseSurvivalProbability(tail());
    }

    private List<Panel> panels(
        IntToDoubleFunction effects, IntToDoubleFunction errors, double quantile) {
      List<Panel> panels = new ArrayList<>();
      for (int place = 0; place < panel.levels(); place++) {
        double effect = effects.applyAsDouble(place);
        double se = errors.applyAsDouble(place);
        panels.add(
            new Panel(
                panel.labels().get(place),
                effect,
                -effect,
                se,
                new Interval(-effect - quantile * se, -effect + quantile * se),
                branchesOf[place]));
      }
      return List.copyOf(panels);
    }

    private List<Branch> branches(double[] means, double[][] covariance) {
      double[] sums = new double[branch.levels()];
      double[] sizes = new double[branch.levels()];
      for (int i = 0; i < y.length; i++) {
        sums[branch.codes()[i]] += weights[i] * y[i];
        sizes[branch.codes()[i]] += weights[i];
      }
      double quantile = t();
      List<Branch> branches = new ArrayList<>();
      for (int b = 0; b < sums.length; b++) {
        double se = Math.sqrt(covariance[b][b]);
        branches.add(
            new Branch(
                branch.labels().get(b),
                sums[b] / sizes[b],
                means[b],
                se,
                new Interval(means[b] - quantile * se, means[b] + quantile * se)));
      }
      return List.copyOf(branches);
    }
  }

  private static int[] branchesOf(Factor branch, Factor panel) {
    boolean[][] met = new boolean[panel.levels()][branch.levels()];
    int[] counts = new int[panel.levels()];
    for (int i = 0; i < branch.size(); i++) {
      boolean[] row = met[panel.codes()[i]];
      counts[panel.codes()[i]] += row[branch.codes()[i]] ? 0 : 1;
      row[branch.codes()[i]] = true;
    }
    return counts;
  }
}
