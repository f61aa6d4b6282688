package pingyi.method.statistics.control;

/** What the limits of a stretch of points are worth, by its number of points. */
public enum Standing {
  /** Below eight points: no limits. With four or fewer no point can leave its own limits. */
  TOO_FEW,
  /** Eight to eleven: limits on trial. */
  TRIAL,
  /** Twelve or more. */
  FULL;

  /** The fewest points with limits. */
  public static final int LEAST = 8;

  /** The fewest points with limits that are not on trial. */
  public static final int LEAST_FULL = 12;

  /** The standing of a number of points. */
  public static Standing of(int points) {
    return points < LEAST ? TOO_FEW : points < LEAST_FULL ? TRIAL : FULL;
  }
}
