package pingyi.generate.name;

/**
 * How many slips lie between two names: the optimal string alignment distance, in which leaving out
 * a character, putting one in, mistaking one and exchanging two neighbours count one each (F. J.
 * Damerau, A technique for computer detection and correction of spelling errors, Communications of
 * the ACM 7(3), 1964).
 */
final class NameDistance {
  private NameDistance() {}

  static int between(String one, String other) {
    char[] left = one.toCharArray();
    char[] right = other.toCharArray();
    int[] beforeLast = new int[right.length + 1];
    int[] last = new int[right.length + 1];
    int[] current = new int[right.length + 1];
    for (int column = 0; column <= right.length; column++) {
      last[column] = column;
    }
    for (int row = 1; row <= left.length; row++) {
      current[0] = row;
      for (int column = 1; column <= right.length; column++) {
        int mistaken = left[row - 1] == right[column - 1] ? 0 : 1;
        int least =
            Math.min(Math.min(current[column - 1], last[column]) + 1, last[column - 1] + mistaken);
        if (row > 1
            && column > 1
            && left[row - 1] == right[column - 2]
            && left[row - 2] == right[column - 1]) {
          least = Math.min(least, beforeLast[column - 2] + 1);
        }
        current[column] = least;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[right.length];
  }
}
