package pingyi.method.statistics.control;

/**
 * The scans behind the rules of a control chart, on points in order of time. Sides are 1 above the
 * centre, -1 below, 0 on it.
 *
 * <p>NHS England, Making data count; the same as in the package NHSRplotthedots.
 */
public final class RuleScan {
  private static final int SEVEN = 7;

  private RuleScan() {}

  /** At the seventh and every later point of a run on one side: true. */
  public static boolean[] sevenOnOneSide(int[] sides) {
    boolean[] found = new boolean[sides.length];
    int run = 0;
    for (int i = 0; i < sides.length; i++) {
      run = sides[i] == 0 ? 0 : i > 0 && sides[i] == sides[i - 1] ? run + 1 : 1;
      found[i] = run >= SEVEN;
    }
    return found;
  }

  /** At the seventh and every later point of a strict rise or fall: 1 or -1; else 0. */
  public static int[] sevenPointTrend(double[] y) {
    int[] found = new int[y.length];
    int run = 0;
    int before = 0;
    for (int i = 1; i < y.length; i++) {
      int direction = (int) Math.signum(y[i] - y[i - 1]);
      run = direction == 0 ? 0 : direction == before ? run + 1 : 1;
      before = direction;
      found[i] = run >= SEVEN - 1 ? direction : 0;
    }
    return found;
  }

  /** The points of which each found point is the last of seven, itself among them. */
  public static boolean[] partOfSeven(boolean[] found) {
    boolean[] part = new boolean[found.length];
    for (int i = 0; i < found.length; i++) {
      for (int j = i; j < Math.min(i + SEVEN, found.length); j++) {
        part[i] |= found[j];
      }
    }
    return part;
  }

  /** Points in some three in a row, all on one side, of which two or three are close to a limit. */
  public static boolean[] twoInThree(boolean[] close, int[] sides) {
    boolean[] found = new boolean[close.length];
    for (int i = 0; i + 2 < close.length; i++) {
      int near = 0;
      for (int j = i; j < i + 3; j++) {
        near += close[j] ? 1 : 0;
      }
      if (near >= 2 && Math.abs(sides[i] + sides[i + 1] + sides[i + 2]) == 3) {
        found[i] = true;
        found[i + 1] = true;
        found[i + 2] = true;
      }
    }
    return found;
  }

  /** The points that are themselves close to the limit. */
  public static boolean[] partOfTwoInThree(boolean[] twoInThree, boolean[] close) {
    boolean[] part = new boolean[close.length];
    for (int i = 0; i < part.length; i++) {
      part[i] = twoInThree[i] && close[i];
    }
    return part;
  }
}
