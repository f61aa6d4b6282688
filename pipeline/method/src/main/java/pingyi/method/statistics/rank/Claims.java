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

  static Claims none(int units) {
    return new Claims(units);
  }

  /** Every ordered pair. */
  static Claims all(int units) {
    Claims claims = new Claims(units);
    for (int one = 0; one < units; one++) {
      claims.openFrom(one);
    }
    return claims;
  }

  /** Opens the claims that a unit is above each other unit. */
  void openFrom(int unit) {
    for (int other = 0; other < units; other++) {
      open(unit, other);
    }
  }

  /** Opens the claims that each other unit is above a unit. */
  void openAgainst(int unit) {
    for (int other = 0; other < units; other++) {
      open(other, unit);
    }
  }

  private void open(int above, int below) {
    if (above != below && !open[above * units + below]) {
      open[above * units + below] = true;
      count++;
    }
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

  int units() {
    return units;
  }
}
