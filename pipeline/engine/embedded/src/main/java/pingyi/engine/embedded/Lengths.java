package pingyi.engine.embedded;

/**
 * From which lengths on it pays not to store what can be told anew.
 *
 * @param keptLines a bulk file of so many lines or more is kept as lines
 * @param passedOn a recipe that reads a table of more rows than this need not be stored
 */
public record Lengths(long keptLines, long passedOn) {
  /**
   * A query plans for every column of every file that is kept, which costs about what setting
   * upright some thousand lines does; and what is told twice must be long to pay.
   */
  static final Lengths USUAL = new Lengths(20_000, 2_000_000);
}
