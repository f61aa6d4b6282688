package pingyi.method.statistics;

/**
 * The score interval of a share: the shares p0 for which |p - p0| <= z sqrt(p0 (1 - p0) / n).
 *
 * <p>E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22,
 * 1927. Written here, because library forms take whole counts and a published share times its
 * voters is not whole.
 */
public final class WilsonInterval {
  private WilsonInterval() {}

  /**
   * The interval.
   *
   * @param share the share, 0 to 1
   * @param n the number of voters, above 0
   * @param z the normal quantile, such as 1.959964 for 95 percent
   */
  public static Interval of(double share, double n, double z) {
    if (!(share >= 0 && share <= 1) || !(n > 0)) {
      throw new IllegalArgumentException("A share of " + share + " of " + n + " voters is none");
    }
    double squared = z * z;
    double centre = share + squared / (2 * n);
    double half = z * Math.sqrt(share * (1 - share) / n + squared / (4 * n * n));
    double scale = 1 + squared / n;
    // The last bit may fall short of the share itself, for example of 1 where all agree.
    return new Interval(
        Math.max(0, Math.min(share, (centre - half) / scale)),
        Math.min(1, Math.max(share, (centre + half) / scale)));
  }
}
