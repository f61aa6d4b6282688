package pingyi.method.statistics.transition;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the grades as a whole were given as often in the second year as in the first: d' V^-1 d
 * with d(i) = began(i) - ended(i), V(i,i) = began(i) + ended(i) - 2 n(i,i), V(i,j) = -(n(i,j) +
 * n(j,i)), the last grade left out.
 *
 * <p>A. Stuart, Biometrika 42, 1955; A. E. Maxwell, British Journal of Psychiatry 116, 1970. Grades
 * that no branch left or entered are left out first. Where the grades fall into groups between
 * which nobody moved, V is singular; each group is then tested alone and the statistics add up.
 */
public final class MarginalHomogeneity {
  private MarginalHomogeneity() {}

  /** The Stuart-Maxwell test. */
  public static ChiSquare stuartMaxwell(Transitions transitions) {
    double statistic = 0;
    long df = 0;
    for (List<Integer> group : groups(transitions)) {
      if (group.size() > 1) {
        statistic += statistic(transitions, group);
        df += group.size() - 1;
      }
    }
    return ChiSquare.of(statistic, df);
  }

  private static double statistic(Transitions transitions, List<Integer> group) {
    int size = group.size() - 1;
    double[][] covariance = new double[size][size];
    double[] difference = new double[size];
    for (int a = 0; a < size; a++) {
      int i = group.get(a);
      difference[a] = transitions.began(i) - transitions.ended(i);
      for (int b = 0; b < size; b++) {
        int j = group.get(b);
        covariance[a][b] =
            a == b
                ? transitions.began(i) + transitions.ended(i) - 2 * transitions.counts()[i][i]
                : -moved(transitions, i, j);
      }
    }
    double[] solution = solved(covariance, difference.clone());
    double statistic = 0;
    for (int a = 0; a < size; a++) {
      statistic += difference[a] * solution[a];
    }
    return statistic;
  }

  private static long moved(Transitions transitions, int i, int j) {
    return transitions.counts()[i][j] + transitions.counts()[j][i];
  }

  /** Grades between which branches moved, directly or through others. */
  private static List<List<Integer>> groups(Transitions transitions) {
    boolean[] seen = new boolean[transitions.grades()];
    List<List<Integer>> groups = new ArrayList<>();
    for (int start = 0; start < seen.length; start++) {
      if (!seen[start]) {
        List<Integer> group = new ArrayList<>(List.of(start));
        seen[start] = true;
        for (int next = 0; next < group.size(); next++) {
          for (int other = 0; other < seen.length; other++) {
            if (!seen[other] && moved(transitions, group.get(next), other) > 0) {
              seen[other] = true;
              group.add(other);
            }
          }
        }
        groups.add(group);
      }
    }
    return groups;
  }

  /** Cholesky's way: the covariance of a connected group less one grade is positive definite. */
  private static double[] solved(double[][] a, double[] b) {
    int n = b.length;
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        b[i] -= a[i][k] * b[k];
      }
      b[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        b[i] -= a[k][i] * b[k];
      }
      b[i] /= a[i][i];
    }
    return b;
  }
}
