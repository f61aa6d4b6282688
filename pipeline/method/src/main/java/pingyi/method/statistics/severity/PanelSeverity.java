package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * adjusted. Where every panel rated every branch with equal weights, the adjustment cancels in any
 * comparison. It is advised only where the panels' F is significant and every panel rated {@link
 * #LEAST_BRANCHES} branches.
 *
 * <p>J. M. Linacre, Many-Facet Rasch Measurement, 1989, for the question; {@link AdditiveModel} and
 * {@link VarianceComponents} for the answer.
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
    /** Every panel rated every branch: they say the same as the raw means. */
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
    AdditiveModel.Result fixed =
        AdditiveModel.of(
            y,
            weights,
            List.of(branch, panel),
            new AdditiveModel.Options(options.level(), java.util.Set.of()));
    AdditiveModel.Line line = fixed.terms().get(1).line();
    int[] branches = branchesOf(branch, panel);
    Fit fit =
        panel.levels() >= LEAST_RANDOM
            ? random(y, weights, branch, panel, options, line, fixed)
            : fixed(y, weights, branch, panel, line, fixed);
    boolean equal = java.util.Arrays.stream(weights).distinct().count() == 1;
    Advice advice =
        Connectivity.complete(branch, panel) && equal
            ? Advice.CANCELS
            : line.p() > options.alpha()
                ? Advice.PANELS_ALIKE
                : java.util.Arrays.stream(branches).min().orElse(0) < LEAST_BRANCHES
                    ? Advice.TOO_FEW_BRANCHES
                    : Advice.ADJUST;
    return new Result(advice, components, Optional.of(fit));
  }

  private static Fit fixed(
      double[] y,
      double[] weights,
      Factor branch,
      Factor panel,
      AdditiveModel.Line line,
      AdditiveModel.Result model) {
    int[] counts = branchesOf(branch, panel);
    List<Panel> panels = new ArrayList<>();
    for (AdditiveModel.Effect each : model.terms().get(1).levels()) {
      panels.add(
          new Panel(
              each.level(),
              each.effect(),
              -each.effect(),
              each.se(),
              new Interval(-each.interval().high(), -each.interval().low()),
              counts[panels.size()]));
    }
    double[][] covariance = model.terms().get(0).covariance();
    double[] means =
        model.terms().get(0).levels().stream().mapToDouble(AdditiveModel.Effect::mean).toArray();
    double t =
        (model.terms().get(1).levels().get(0).interval().high()
                - model.terms().get(1).levels().get(0).effect())
            / model.terms().get(1).levels().get(0).se();
    return new Fit(
        Panels.FIXED,
        line.f(),
        line.df(),
        model.residualDf(),
        line.p(),
        model.sigma(),
        Optional.empty(),
        List.copyOf(panels),
        branches(y, weights, branch, means, covariance, t),
        covariance);
  }

  private static Fit random(
      double[] y,
      double[] weights,
      Factor branch,
      Factor panel,
      Options options,
      AdditiveModel.Line line,
      AdditiveModel.Result fixed) {
    VarianceComponents.Result model =
        VarianceComponents.withMeans(
            y, weights, branch, List.of(panel), VarianceComponents.Criterion.REML);
    int[] counts = branchesOf(branch, panel);
    double tail = (1 - options.level()) / 2;
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    List<Panel> panels = new ArrayList<>();
    for (VarianceComponents.Mode each : model.components().get(0).modes()) {
      panels.add(
          new Panel(
              each.level(),
              each.effect(),
              -each.effect(),
              each.se(),
              new Interval(-each.effect() - z * each.se(), -each.effect() + z * each.se()),
              counts[panels.size()]));
    }
    double t = TDistribution.of(fixed.residualDf()).inverseSurvivalProbability(tail);
    return new Fit(
        Panels.RANDOM,
        line.f(),
        line.df(),
        fixed.residualDf(),
        line.p(),
        model.residualSd(),
        Optional.of(model.components().get(0).sd()),
        List.copyOf(panels),
        branches(y, weights, branch, model.fixed(), model.fixedCovariance(), t),
        model.fixedCovariance());
  }

  private static List<Branch> branches(
      double[] y,
      double[] weights,
      Factor branch,
      double[] means,
      double[][] covariance,
      double quantile) {
    double[] sums = new double[branch.levels()];
    double[] sizes = new double[branch.levels()];
    for (int i = 0; i < y.length; i++) {
      sums[branch.codes()[i]] += weights[i] * y[i];
      sizes[branch.codes()[i]] += weights[i];
    }
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
