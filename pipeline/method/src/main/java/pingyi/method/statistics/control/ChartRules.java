package pingyi.method.statistics.control;

/** The four rules of a control chart, in their order of precedence. */
public final class ChartRules {
  private ChartRules() {}

  /**
   * The cause of each point.
   *
   * @param sides 1 above the centre, -1 below, 0 on it
   * @param outside whether it is beyond a limit
   * @param close whether it is beyond an inner limit but not a limit
   */
  public static Cause[] causes(double[] y, int[] sides, boolean[] outside, boolean[] close) {
    int[] trends = RuleScan.sevenPointTrend(y);
    boolean[] trendEnds = new boolean[y.length];
    for (int i = 0; i < y.length; i++) {
      trendEnds[i] = trends[i] != 0;
    }
    boolean[] trend = RuleScan.partOfSeven(trendEnds);
    boolean[] near = RuleScan.partOfTwoInThree(RuleScan.twoInThree(close, sides), close);
    boolean[] seven = RuleScan.partOfSeven(RuleScan.sevenOnOneSide(sides));
    Cause[] causes = new Cause[y.length];
    for (int i = 0; i < y.length; i++) {
      if (outside[i]) {
        causes[i] = sides[i] > 0 ? Cause.ABOVE_LIMIT : Cause.BELOW_LIMIT;
      } else if (trend[i]) {
        causes[i] = rises(y, trend, i) ? Cause.RISE_OF_SEVEN : Cause.FALL_OF_SEVEN;
      } else if (near[i]) {
        causes[i] = sides[i] > 0 ? Cause.TWO_OF_THREE_ABOVE : Cause.TWO_OF_THREE_BELOW;
      } else if (seven[i]) {
        causes[i] = sides[i] > 0 ? Cause.SEVEN_ABOVE : Cause.SEVEN_BELOW;
      } else {
        causes[i] = Cause.COMMON;
      }
    }
    return causes;
  }

  /** A point at the turn of two trends counts to the later one. */
  private static boolean rises(double[] y, boolean[] trend, int i) {
    boolean before = i + 1 < y.length && trend[i + 1];
    return before ? y[i + 1] > y[i] : y[i] > y[i - 1];
  }
}
