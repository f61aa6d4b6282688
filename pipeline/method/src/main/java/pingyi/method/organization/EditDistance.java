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

  /** What two texts are without what they share at both ends. */
  private record Apart(String left, String right) {
    static Apart of(String left, String right) {
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
      return new Apart(
          left.substring(head, left.length() - tail), right.substring(head, right.length() - tail));
    }
  }

  /** The distance between two texts; what they share at both ends costs nothing. */
  static int between(String left, String right) {
    Apart apart = Apart.of(left, right);
    return between(apart.left().toCharArray(), apart.right().toCharArray());
  }

  private static int between(char[] left, char[] right) {
    if (left.length == 0 || right.length == 0) {
      return left.length + right.length;
    }
    int[] before = new int[right.length + 1];
    int[] above = new int[right.length + 1];
    int[] row = new int[right.length + 1];
    for (int j = 0; j <= right.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length; i++) {
      int[] free = before;
      before = above;
      above = row;
      row = free;
      row[0] = i;
      char a = left[i - 1];
      for (int j = 1; j <= right.length; j++) {
        char b = right[j - 1];
        int best = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (a == b ? 0 : 1));
        if (i > 1 && j > 1 && a == right[j - 2] && b == left[i - 2]) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
      }
    }
    return row[right.length];
  }

  /**
   * The one place where two texts differ, as "before→after", if it is one character changed, left
   * out or added, or two neighbours swapped; empty text if they differ by more.
   */
  static String single(String left, String right) {
    Apart apart = Apart.of(left, right);
    String before = apart.left();
    String after = apart.right();
    boolean one = Math.max(before.length(), after.length()) == 1;
    boolean swapped =
        before.length() == 2
            && after.length() == 2
            && before.charAt(0) == after.charAt(1)
            && before.charAt(1) == after.charAt(0);
    return one || swapped ? before + "→" + after : "";
  }
}
