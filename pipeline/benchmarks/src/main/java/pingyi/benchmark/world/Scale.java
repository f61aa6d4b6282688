package pingyi.benchmark.world;

/** Ballot scales as they are in use, best grade first. */
public enum Scale {
  /** Four grades, such as 好, 较好, 一般, 差. */
  FOUR(100, 80, 60, 30),
  /** Four grades, of which the worst counts nothing. */
  FOUR_TO_NOTHING(100, 80, 60, 0),
  /** Five grades at equal distances. */
  FIVE(100, 75, 50, 25, 0),
  /** Three grades. */
  THREE(100, 80, 60),
  /** Agreed or not. */
  TWO(100, 0);

  private final double[] points;

  Scale(double... points) {
    this.points = points;
  }

  /** The points of each grade. */
  public double[] points() {
    return points.clone();
  }

  /** The mean of points under shares of the grades. */
  public double mean(double[] shares) {
    double mean = 0;
    for (int k = 0; k < points.length; k++) {
      mean += points[k] * shares[k];
    }
    return mean;
  }
}
