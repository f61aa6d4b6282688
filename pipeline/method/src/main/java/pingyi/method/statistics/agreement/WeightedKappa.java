package pingyi.method.statistics.agreement;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import pingyi.method.statistics.Interval;

/**
 * Agreement of two judges beyond chance: kappa = (o - e) / (1 - e) with o = sum w(i,j) p(i,j), e =
 * sum w(i,j) p(i.) p(.j).
 *
 * <p>J. Cohen, Educational and Psychological Measurement 20, 1960, and Psychological Bulletin 70,
 * 1968; standard errors of J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72, 1969:
 * with the mean weights u(i) = sum p(.j) w(i,j) and v(j) = sum p(i.) w(i,j), (sum p(i,j) (w(i,j) -
 * (u(i) + v(j)) (1 - kappa))^2 - (kappa - e (1 - kappa))^2) / (n (1 - e)^2), and where there is no
 * agreement (sum p(i.) p(.j) (w(i,j) - u(i) - v(j))^2 - e^2) / (n (1 - e)^2).
 */
public final class WeightedKappa {
  private WeightedKappa() {}

  /** What a disagreement by some grades of K counts as agreement. */
  public enum Weights {
    /** Nothing. */
    NONE {
      @Override
      double of(int apart, int most) {
        return apart == 0 ? 1 : 0;
      }
    },
    /** 1 - apart / (K - 1). */
    LINEAR {
      @Override
      double of(int apart, int most) {
        return 1 - (double) apart / most;
      }
    },
    /** 1 - (apart / (K - 1))^2. */
    QUADRATIC {
      @Override
      double of(int apart, int most) {
        return 1 - (double) apart * apart / ((double) most * most);
      }
    };

    abstract double of(int apart, int most);
  }

  /**
   * The agreement.
   *
   * @param standardError for the interval
   * @param nullError where there is no agreement, for z
   * @param pValue two-sided
   */
  public record Result(
      double observed,
      double expected,
      double kappa,
      double standardError,
      Interval interval,
      double nullError,
      Optional<Double> z,
      Optional<Double> pValue) {}

  /**
   * Computes the agreement.
   *
   * @param counts how often the first judge gave grade i and the second grade j; grades in order
   * @throws IllegalArgumentException if chance alone makes them agree always
   */
  public static Result of(long[][] counts, Weights weights, double level) {
    int grades = counts.length;
    double n = 0;
    for (long[] row : counts) {
      for (long count : row) {
        n += count;
      }
    }
    double[] first = new double[grades];
    double[] second = new double[grades];
    for (int i = 0; i < grades; i++) {
      for (int j = 0; j < grades; j++) {
        first[i] += counts[i][j] / n;
        second[j] += counts[i][j] / n;
      }
    }
    double observed = 0;
    double expected = 0;
    double[] u = new double[grades];
    double[] v = new double[grades];
    for (int i = 0; i < grades; i++) {
      for (int j = 0; j < grades; j++) {
        double weight = weights.of(Math.abs(i - j), grades - 1);
        observed += weight * counts[i][j] / n;
        expected += weight * first[i] * second[j];
        u[i] += weight * second[j];
        v[j] += weight * first[i];
      }
    }
    if (!(n > 0) || grades < 2 || 1 - expected < 1e-15) {
      throw new IllegalArgumentException(
          "Kappa needs two grades that were given: here the judges cannot but agree");
    }
    double kappa = (observed - expected) / (1 - expected);
    double spread = 0;
    double chance = 0;
    for (int i = 0; i < grades; i++) {
      for (int j = 0; j < grades; j++) {
        double weight = weights.of(Math.abs(i - j), grades - 1);
        double one = weight - (u[i] + v[j]) * (1 - kappa);
        double other = weight - u[i] - v[j];
        spread += counts[i][j] / n * one * one;
        chance += first[i] * second[j] * other * other;
      }
    }
    double shift = kappa - expected * (1 - kappa);
    double scale = Math.sqrt(n) * (1 - expected);
    double error = Math.sqrt(Math.max(0, spread - shift * shift)) / scale;
    double nullError = Math.sqrt(Math.max(0, chance - expected * expected)) / scale;
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double half = error * normal.inverseSurvivalProbability((1 - level) / 2);
    Optional<Double> z = nullError > 0 ? Optional.of(kappa / nullError) : Optional.empty();
    return new Result(
        observed,
        expected,
        kappa,
        error,
        new Interval(kappa - half, kappa + half).within(-1, 1),
        nullError,
        z,
        z.map(each -> 2 * normal.survivalProbability(Math.abs(each))));
  }
}
