package pingyi.method.statistics.comparison;

/**
 * The size, the mean and the summed squared deviations of some values. The values of a part can be
 * taken out of those of the whole, so that many groups against their rest cost one pass.
 */
public record Sample(int n, double mean, double squares) {
  /** Nothing. */
  public static final Sample EMPTY = new Sample(0, 0, 0);

  /** The sample of values. */
  public static Sample of(double... values) {
    Sample sample = EMPTY;
    for (double value : values) {
      sample = sample.with(value);
    }
    return sample;
  }

  /** One value more (B. P. Welford, Technometrics 4, 1962). */
  public Sample with(double value) {
    double step = value - mean;
    double moved = mean + step / (n + 1);
    return new Sample(n + 1, moved, squares + step * (value - moved));
  }

  /** What is left without a part of it: the same rule backwards (T. F. Chan et al., 1983). */
  public Sample without(Sample part) {
    int left = n - part.n();
    if (left <= 0) {
      return EMPTY;
    }
    double rest = (n * mean - part.n() * part.mean()) / left;
    double step = rest - part.mean();
    double within = squares - part.squares() - step * step * part.n() * left / n;
    return new Sample(left, rest, Math.max(0, within));
  }

  /** The squared standard error of the mean; NaN for fewer than two values. */
  public double squaredError() {
    return n < 2 ? Double.NaN : squares / (n - 1) / n;
  }
}
