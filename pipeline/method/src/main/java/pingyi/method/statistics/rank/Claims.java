package pingyi.method.statistics.rank;

/** Which claims "one is above the other" are still open, for every ordered pair of units. */
final class Claims {
  private final int units;
  private final boolean[] open;
  private int count;

  private Claims(int units) {
    this.units = units;
    this.open = new boolean[units * units];
  }

  /** Every ordered pair. */
  static Claims all(int units) {
    Claims claims = new Claims(units);
    for (int one = 0; one < units; one++) {
      for (int other = 0; other < units; other++) {
        claims.open[one * units + other] = one != other;
      }
    }
    claims.count = units * (units - 1);
    return claims;
  }

  void close(int above, int below) {
    if (open[above * units + below]) {
      open[above * units + below] = false;
      count--;
    }
  }

  boolean isOpen(int above, int below) {
    return open[above * units + below];
  }

  int count() {
    return count;
  }
}
