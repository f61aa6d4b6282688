package pingyi.method.statistics.normalisation;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1, by what tied values get. Ranks rise with the values. */
public enum Ranking {
  /** The mean of the places they take: 1, 2.5, 2.5, 4. */
  AVERAGE {
    @Override
    double rank(int first, int last, int distinct) {
      return (first + last) / 2.0;
    }
  },
  /** The lowest of the places they take, as in a competition: 1, 2, 2, 4. */
  COMPETITION {
    @Override
    double rank(int first, int last, int distinct) {
      return first;
    }
  },
  /** The highest of the places they take: 1, 3, 3, 4. */
  HIGHEST {
    @Override
    double rank(int first, int last, int distinct) {
      return last;
    }
  },
  /** The next number without gaps: 1, 2, 2, 3. */
  DENSE {
    @Override
    double rank(int first, int last, int distinct) {
      return distinct;
    }
  };

  /** The ranks, in the order given; the smallest value has rank 1. */
  public double[] rising(double[] values) {
    int n = values.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[n];
    int distinct = 0;
    for (int begin = 0; begin < n; ) {
      int end = begin + 1;
      while (end < n && values[order[end]] == values[order[begin]]) {
        end++;
      }
      distinct++;
      for (int place = begin; place < end; place++) {
        ranks[order[place]] = rank(begin + 1, end, distinct);
      }
      begin = end;
    }
    return ranks;
  }

  /** The ranks, in the order given; the greatest value has rank 1. */
  public double[] falling(double[] values) {
    double[] turned = new double[values.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = -values[i];
    }
    return rising(turned);
  }

  /**
   * The rank of tied values.
   *
   * @param first the first place they take, from 1
   * @param last the last place they take
   * @param distinct how many distinct values there are up to them
   */
  abstract double rank(int first, int last, int distinct);
}
