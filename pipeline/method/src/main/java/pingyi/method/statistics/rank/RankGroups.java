package pingyi.method.statistics.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Runs of neighbouring units none of which is shown to be above another. */
final class RankGroups {
  private RankGroups() {}

  static int[] fallingOrder(double[] estimates) {
    return IntStream.range(0, estimates.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> estimates[i]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  static List<List<Integer>> runs(int[] order, boolean[][] above) {
    List<List<Integer>> runs = new ArrayList<>();
    int end = 0;
    int start = 0;
    for (int next = 0; next < order.length; next++) {
      int from = start;
      for (int place = next - 1; place >= start; place--) {
        if (above[order[place]][order[next]]) {
          from = place + 1;
          break;
        }
      }
      if (from > start) {
        runs.add(run(order, start, end));
        start = from;
      }
      end = next + 1;
    }
    runs.add(run(order, start, end));
    return runs;
  }

  private static List<Integer> run(int[] order, int start, int end) {
    return IntStream.range(start, end).mapToObj(place -> order[place]).toList();
  }
}
