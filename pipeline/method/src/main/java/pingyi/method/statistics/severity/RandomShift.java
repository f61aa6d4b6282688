package pingyi.method.statistics.severity;

import java.util.Optional;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;

/**
 * The likelihood of ordered grades with a random shift sigma u for every group, u standard normal
 * and integrated out around its mode. The last parameter is log sigma.
 */
final class RandomShift {
  /** Below this log sigma the shift is none, and the surface is held level. */
  private static final double LEAST_LOG = -8;

  private final OrdinalData data;
  private final Optional<GaussIntegrator> integrator;

  /**
   * The mode of u for one group.
   *
   * @param value the joint log-likelihood of grades and u there, without the normal's constant
   * @param curvature minus its second derivative
   */
  record Mode(double at, double value, double curvature) {}

  RandomShift(OrdinalData data, Optional<GaussIntegrator> integrator) {
    this.data = data;
    this.integrator = integrator;
  }

  double logLikelihood(double[] parameters) {
    if (parameters[parameters.length - 1] < LEAST_LOG) {
      double[] held = parameters.clone();
      held[held.length - 1] = LEAST_LOG;
      return logLikelihood(held);
    }
    for (int k = 1; k < data.thresholds(); k++) {
      if (!(parameters[k] > parameters[k - 1])) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    double sum = 0;
    for (int level = 0; level < data.group().levels(); level++) {
      int group = level;
      Mode mode = mode(parameters, group);
      double scale = 1 / Math.sqrt(mode.curvature());
      sum +=
          integrator
              .map(
                  nodes ->
                      mode.value()
                          + Math.log(
                              scale
                                  / Math.sqrt(Math.PI)
                                  * integral(nodes, parameters, group, mode, scale)))
              .orElse(mode.value() + Math.log(scale));
    }
    return sum;
  }

  /** The integral of exp(-t^2) times the ratio to the normal at the mode. */
  private double integral(
      GaussIntegrator nodes, double[] parameters, int group, Mode mode, double scale) {
    return nodes.integrate(
        t -> {
          double u = mode.at() + Math.sqrt(2) * scale * t;
          return Math.exp(joint(parameters, group, u)[0] - mode.value() + t * t);
        });
  }

  /** The mode, by Newton's steps; the joint log-likelihood is a hill in u. */
  Mode mode(double[] parameters, int group) {
    double u = 0;
    double[] here = joint(parameters, group, u);
    for (int step = 0; step < 100; step++) {
      double change = -here[1] / here[2];
      double length = 1;
      double[] there = joint(parameters, group, u + change);
      while (there[0] < here[0] - 1e-12 * Math.abs(here[0]) && length > 1e-10) {
        length /= 2;
        there = joint(parameters, group, u + length * change);
      }
      u += length * change;
      here = there;
      if (Math.abs(change) < 1e-13) {
        break;
      }
    }
    return new Mode(u, here[0], -here[2]);
  }

  /** The joint log-likelihood of a group's grades and u, with two derivatives in u. */
  private double[] joint(double[] parameters, int group, double u) {
    double sigma = Math.exp(parameters[parameters.length - 1]);
    double value = -u * u / 2;
    double first = -u;
    double second = -1;
    for (int i = 0; i < data.grade().size(); i++) {
      if (data.group().codes()[i] == group) {
        double[] part = data.logLikelihood(parameters, i, data.eta(parameters, i) + sigma * u);
        value += part[0];
        first += sigma * part[1];
        second += sigma * sigma * part[2];
      }
    }
    return new double[] {value, first, second};
  }
}
