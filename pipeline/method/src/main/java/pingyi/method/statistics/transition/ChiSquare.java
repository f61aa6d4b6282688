package pingyi.method.statistics.transition;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A statistic against chi squared.
 *
 * @param df its degrees of freedom; 0 where there was nothing to test
 * @param pValue empty where there was nothing to test
 */
public record ChiSquare(double statistic, long df, Optional<Double> pValue) {
  static ChiSquare of(double statistic, long df) {
    return new ChiSquare(
        statistic,
        df,
        df == 0
            ? Optional.empty()
            : Optional.of(ChiSquaredDistribution.of(df).survivalProbability(statistic)));
  }
}
