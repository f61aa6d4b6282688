package pingyi.method.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusted p-values that hold the expected share of false findings in a family: p'(i) = min over j
 * >= i of p(j) m / j.
 *
 * <p>Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, JRSS B 57, 1995.
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /** The adjusted p-values, in the order given. */
  public static double[] adjust(double[] pValues) {
    int m = pValues.length;
    int[] falling =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double least = 1;
    for (int place = 0; place < m; place++) {
      int i = falling[place];
      least = Math.min(least, pValues[i] * m / (m - place));
      adjusted[i] = least;
    }
    return adjusted;
  }
}
