package pingyi.warehouse.version;

/**
 * The accounting of one run: every row that came in is published, quarantined or a named duplicate.
 */
public record RowTotals(long in, long published, long quarantined, long duplicate) {
  /** Refuses negative counts; whether the totals balance is asked of {@link #balanced()}. */
  public RowTotals {
    if (in < 0 || published < 0 || quarantined < 0 || duplicate < 0) {
      throw new IllegalArgumentException("A count of rows cannot be negative");
    }
  }

  /** Whether no row is lost and none is counted twice. */
  public boolean balanced() {
    return in == published + quarantined + duplicate;
  }

  @Override
  public String toString() {
    return "rows in %d, published %d, quarantined %d, duplicate %d"
        .formatted(in, published, quarantined, duplicate);
  }
}
