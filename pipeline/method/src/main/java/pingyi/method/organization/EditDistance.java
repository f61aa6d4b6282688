package pingyi.method.organization;

/**
 * How many characters must be changed, left out, added or swapped with their neighbour to turn one
 * text into another.
 *
 * <p>The optimal string alignment distance (F. J. Damerau, A technique for computer detection and
 * correction of spelling errors, Communications of the ACM 7, 1964).
 */
final class EditDistance {
  private EditDistance() {}

  /** The distance between two texts. */
  static int between(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= right.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      for (int j = 1; j <= right.length(); j++) {
        char a = left.charAt(i - 1);
        char b = right.charAt(j - 1);
        int change = a == b ? 0 : 1;
        int best =
            Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && a == right.charAt(j - 2) && b == left.charAt(i - 2)) {
          best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = best;
      }
    }
    return cost[left.length()][right.length()];
  }

  /**
   * The one place where two texts differ, as "before→after", if it is one character changed, left
   * out or added, or two neighbours swapped; empty text if they differ by more.
   */
  static String single(String left, String right) {
    int head = 0;
    int shorter = Math.min(left.length(), right.length());
    while (head < shorter && left.charAt(head) == right.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && left.charAt(left.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
      tail++;
    }
    String before = left.substring(head, left.length() - tail);
    String after = right.substring(head, right.length() - tail);
    boolean one = Math.max(before.length(), after.length()) == 1;
    boolean swapped =
        before.length() == 2
            && after.length() == 2
            && before.charAt(0) == after.charAt(1)
            && before.charAt(1) == after.charAt(0);
    return one || swapped ? before + "→" + after : "";
  }
}
