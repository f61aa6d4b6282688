package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Ordered grades explained without giving them points: P(grade at most k) = F(threshold(k) - eta -
 * b), eta the differences of fixed factors from their first levels, b a panel's shift, normal with
 * variance sigma^2. It checks the additive model on points.
 *
 * <p>P. McCullagh, JRSS B 42, 1980; R. H. B. Christensen, the package ordinal. The shift is
 * integrated out panel by panel, around its mode: by Laplace's approximation with one node, by
 * adaptive Gauss-Hermite quadrature with more (D. Bates, J. Pinheiro, 1995).
 */
public final class CumulativeLinkModel {
  /** A smaller deviation of the shift is none: the likelihood is then the one without it. */
  private static final double LEAST_SD = 1e-3;

  private CumulativeLinkModel() {}

  /**
   * How to fit.
   *
   * @param nodes 1 for Laplace, else how many points the quadrature has
   */
  public record Options(OrdinalLink link, int nodes) {
    /** Logit and Laplace. */
    public static final Options STANDARD = new Options(OrdinalLink.LOGIT, 1);

    /** Checks the nodes. */
    public Options {
      if (nodes < 1 || nodes > 50) {
        throw new IllegalArgumentException("The quadrature has 1 to 50 nodes, not " + nodes);
      }
    }
  }

  /** One threshold or difference. */
  public record Coefficient(String name, double estimate, double se) {}

  /** The shift of one level of the random factor. */
  public record Shift(String level, double effect, double se) {}

  /** The random factor. */
  public record Random(String name, double variance, double sd, List<Shift> shifts) {}

  /** The fit. */
  public record Result(
      int n,
      List<Coefficient> coefficients,
      double logLikelihood,
      double aic,
      Optional<Random> random) {}

  /** Fits the model without a random factor. */
  public static Result of(Factor grade, List<Factor> fixed, Options options) {
    OrdinalData data = checked(new OrdinalData(grade, fixed, grade, options.link()));
    Peak peak = Peak.of(data.start(), data::logLikelihood);
    return result(data, peak, Optional.empty(), peak.at().length);
  }

  /** Fits the model with a random factor. */
  public static Result mixed(Factor grade, List<Factor> fixed, Factor group, Options options) {
    OrdinalData data = checked(new OrdinalData(grade, fixed, group, options.link()));
    if (group.levels() < 2 || group.size() != grade.size()) {
      throw new IllegalArgumentException("The random factor needs two levels or more");
    }
    Peak alone = Peak.of(data.start(), data::logLikelihood);
    double[] start = java.util.Arrays.copyOf(alone.at(), alone.at().length + 1);
    RandomShift shift = new RandomShift(data, integrator(options.nodes()));
    Peak peak = Peak.of(start, shift::logLikelihood);
    double sd = Math.exp(peak.at()[alone.at().length]);
    if (sd < LEAST_SD || peak.value() <= alone.value()) {
      List<Shift> none = group.labels().stream().map(label -> new Shift(label, 0, 0)).toList();
      return result(
          data, alone, Optional.of(new Random(group.name(), 0, 0, none)), peak.at().length);
    }
    List<Shift> shifts = new ArrayList<>();
    for (int level = 0; level < group.levels(); level++) {
      RandomShift.Mode mode = shift.mode(peak.at(), level);
      shifts.add(
          new Shift(group.labels().get(level), sd * mode.at(), sd / Math.sqrt(mode.curvature())));
    }
    Random random = new Random(group.name(), sd * sd, sd, List.copyOf(shifts));
    return result(data, peak, Optional.of(random), peak.at().length);
  }

  private static Optional<GaussIntegrator> integrator(int nodes) {
    return nodes == 1 ? Optional.empty() : Optional.of(new GaussIntegratorFactory().hermite(nodes));
  }

  private static OrdinalData checked(OrdinalData data) {
    if (data.grade().levels() < 2
        || data.fixed().stream()
            .anyMatch(each -> each.size() != data.grade().size() || each.levels() < 2)) {
      throw new IllegalArgumentException(
          "Grades and factors need two levels and a level for every observation");
    }
    return data;
  }

  private static Result result(
      OrdinalData data, Peak peak, Optional<Random> random, int parameters) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (String name : data.names()) {
      int i = coefficients.size();
      coefficients.add(
          new Coefficient(
              name, peak.at()[i], Math.sqrt(Math.max(0, peak.covariance().getEntry(i, i)))));
    }
    return new Result(
        data.grade().size(),
        List.copyOf(coefficients),
        peak.value(),
        2 * parameters - 2 * peak.value(),
        random);
  }
}
