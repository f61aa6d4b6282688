package pingyi.dashboards.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Moves labels along a line until none touches another, each as near to its mark as possible.
 *
 * <p>Labels in the order of their marks keep their order; those that would overlap are pooled into
 * a block around their mean, as in the pool-adjacent-violators algorithm, which gives the least sum
 * of squared moves.
 */
final class Spread {
  private Spread() {}

  /**
   * The new positions, in the order of the wanted ones.
   *
   * @param gap the least distance between two labels; shrinks when the room is too small for it
   */
  static double[] apart(double[] wanted, double gap, double from, double to) {
    int count = wanted.length;
    if (count == 0) {
      return new double[0];
    }
    double step = count == 1 ? gap : Math.min(gap, (to - from) / (count - 1));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    order.sort((a, b) -> Double.compare(wanted[a], wanted[b]));
    // With k steps taken off the k-th label, "apart" becomes "not decreasing".
    List<double[]> blocks = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double low = from;
      double high = to - step * (count - 1);
      double place = Math.max(low, Math.min(high, wanted[order.get(k)] - step * k));
      blocks.add(new double[] {place, 1});
      while (blocks.size() > 1 && last(blocks, 2)[0] > last(blocks, 1)[0]) {
        double[] right = blocks.remove(blocks.size() - 1);
        double[] left = last(blocks, 1);
        left[0] = (left[0] * left[1] + right[0] * right[1]) / (left[1] + right[1]);
        left[1] += right[1];
      }
    }
    double[] placed = new double[count];
    int k = 0;
    for (double[] block : Collections.unmodifiableList(blocks)) {
      for (int i = 0; i < block[1]; i++, k++) {
        placed[order.get(k)] = block[0] + step * k;
      }
    }
    return placed;
  }

  private static double[] last(List<double[]> blocks, int fromEnd) {
    return blocks.get(blocks.size() - fromEnd);
  }
}
