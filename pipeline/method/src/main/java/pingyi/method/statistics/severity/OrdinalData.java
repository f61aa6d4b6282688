package pingyi.method.statistics.severity;

import java.util.ArrayList;
import java.util.List;

/**
 * Ordered grades with the factors they are explained by, and their likelihood: P(grade at most k) =
 * F(threshold(k) - eta), eta the sum of the factors' differences from their first levels and of a
 * group's own shift.
 *
 * @param grade the ordered grades
 * @param fixed the factors
 * @param group whose shift is random; for models without one, not asked
 */
record OrdinalData(Factor grade, List<Factor> fixed, Factor group, OrdinalLink link) {
  int thresholds() {
    return grade.levels() - 1;
  }

  /** Thresholds and differences. */
  int parameters() {
    return thresholds() + fixed.stream().mapToInt(factor -> factor.levels() - 1).sum();
  }

  /**
   * The names of the parameters: {@code 1|2} for a threshold, factor and level for a difference.
   */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < thresholds(); k++) {
      names.add(grade.labels().get(k) + "|" + grade.labels().get(k + 1));
    }
    for (Factor factor : fixed) {
      factor
          .labels()
          .subList(1, factor.levels())
          .forEach(label -> names.add(factor.name() + label));
    }
    return names;
  }

  double eta(double[] parameters, int i) {
    double eta = 0;
    int next = thresholds();
    for (Factor factor : fixed) {
      int code = factor.codes()[i];
      eta += code == 0 ? 0 : parameters[next + code - 1];
      next += factor.levels() - 1;
    }
    return eta;
  }

  private double low(double[] parameters, int i, double eta) {
    int k = grade.codes()[i];
    return k == 0 ? Double.NEGATIVE_INFINITY : parameters[k - 1] - eta;
  }

  private double high(double[] parameters, int i, double eta) {
    int k = grade.codes()[i];
    return k == thresholds() ? Double.POSITIVE_INFINITY : parameters[k] - eta;
  }

  /** The log-likelihood of one grade and its first two derivatives in eta. */
  double[] logLikelihood(double[] parameters, int i, double eta) {
    double low = low(parameters, i, eta);
    double high = high(parameters, i, eta);
    double chance = link.between(low, high);
    if (!(chance > 0)) {
      return new double[] {Double.NEGATIVE_INFINITY, 0, -1};
    }
    double first = (density(low) - density(high)) / chance;
    double second = (slope(high) - slope(low)) / chance - first * first;
    return new double[] {Math.log(chance), first, second};
  }

  /** The log-likelihood without random shifts; minus infinity where thresholds do not rise. */
  double logLikelihood(double[] parameters) {
    for (int k = 1; k < thresholds(); k++) {
      if (!(parameters[k] > parameters[k - 1])) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    double sum = 0;
    for (int i = 0; i < grade.size(); i++) {
      sum += logLikelihood(parameters, i, eta(parameters, i))[0];
    }
    return sum;
  }

  /** A start: thresholds at the grades' own shares, no differences. */
  double[] start() {
    double[] start = new double[parameters()];
    double[] counts = new double[grade.levels()];
    for (int code : grade.codes()) {
      counts[code]++;
    }
    double below = 0;
    for (int k = 0; k < thresholds(); k++) {
      below += counts[k];
      double share = below / grade.size();
      start[k] = Math.log(share / (1 - share));
    }
    return start;
  }

  private double density(double x) {
    return Double.isInfinite(x) ? 0 : link.density(x);
  }

  private double slope(double x) {
    return Double.isInfinite(x) ? 0 : link.slope(x);
  }
}
