package pingyi.method.statistics.change;

import java.util.Optional;
import pingyi.method.statistics.ErrorCurve;
import pingyi.method.statistics.NormalTable;
import pingyi.method.statistics.StudentQuantile;

/**
 * The smallest decline and the smallest rise that a test at a level would have found with a given
 * chance: the D that equals factor sqrt(V + v(D)), where V is the variance of the difference and
 * v(D) what the later year's {@link ErrorCurve} adds after such a change.
 *
 * <p>The factor is that of the non-central t, t (1 - 1 / 4f) + z sqrt(1 + t^2 / 2f) with f degrees
 * of freedom (M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 1964, 26.7.10);
 * without f it is t + z.
 *
 * <p>The square of it is quadratic in D. With a flat curve it is the usual (t + z) sqrt V (J.
 * Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988, chapter 2). The usual form
 * promises too much where panels nearly agree: their error is small as it is, and would be much
 * larger after a decline (pipeline/docs/statistics-simulation.md).
 *
 * @param decline as a positive number; empty where the scale ends before
 * @param rise empty where the scale ends before
 */
public record SmallestChange(Optional<Double> decline, Optional<Double> rise) {
  /**
   * Solves for both.
   *
   * @param change a change with a standard error
   * @param later the later year
   * @param level the p-value at which a change is named, such as 0.05
   * @param power the chance to find it, such as 0.8
   */
  static SmallestChange of(
      PanelChange.Result change, PanelChange.Panel later, double level, double power) {
    double error = change.standardError().orElseThrow();
    double reach = NormalTable.fallenShortOfBy(power);
    double factor =
        change
            .df()
            .map(freedom -> factor(freedom, StudentQuantile.exceededBy(freedom, level / 2), reach))
            .orElseGet(() -> NormalTable.exceededBy(level / 2) + reach);
    ErrorCurve curve = later.curve();
    return new SmallestChange(
        size(error, factor, -curve.slope(), curve.curvature())
            .filter(size -> left(later, -curve.slope(), size)),
        size(error, factor, curve.slope(), curve.curvature())
            .filter(size -> left(later, curve.slope(), size)));
  }

  private static double factor(double freedom, double critical, double reach) {
    return critical * (1 - 1 / (4 * freedom))
        + reach * Math.sqrt(1 + critical * critical / (2 * freedom));
  }

  /** The positive root of (1 + f^2 c) D^2 - f^2 b D - f^2 e^2 = 0. */
  private static Optional<Double> size(
      double error, double factor, double slope, double curvature) {
    double squared = factor * factor;
    double first = 1 + squared * curvature;
    double middle = squared * slope;
    double root = Math.sqrt(middle * middle + 4 * first * squared * error * error);
    return Optional.of((middle + root) / (2 * first));
  }

  /** Whether the scale has room: beyond its end the later year's variance would be below 0. */
  private static boolean left(PanelChange.Panel later, double slope, double size) {
    double curvature = later.curve().curvature();
    return later.error() * later.error() + slope * size - curvature * size * size >= 0;
  }
}
