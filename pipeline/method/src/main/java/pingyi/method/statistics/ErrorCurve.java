package pingyi.method.statistics;

/**
 * How the squared standard error of a mean would change if the true mean stood elsewhere: at a
 * distance d it is e^2 + slope d - curvature d^2. Panels that agree at the end of a scale have next
 * to no error there, and would have much more after a decline, so a change cannot be planned for
 * with the error seen.
 *
 * @param slope the growth for each point upwards; negative where the mean stands above the middle
 *     of the scale
 * @param curvature not negative
 */
public record ErrorCurve(double slope, double curvature) {
  /** An error that is the same everywhere. */
  public static final ErrorCurve FLAT = new ErrorCurve(0, 0);

  /** Checks. */
  public ErrorCurve {
    if (!Double.isFinite(slope) || !(curvature >= 0) || Double.isInfinite(curvature)) {
      throw new IllegalArgumentException(
          "An error with slope " + slope + " and curvature " + curvature + " is none");
    }
  }
}
