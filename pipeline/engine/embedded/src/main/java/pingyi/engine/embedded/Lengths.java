package pingyi.engine.embedded;

/**
 * From which lengths on it pays not to store what can be told anew, and up to which one to have it
 * at hand.
 *
 * @param atHand the rows of a table of no more than these are kept beside the database
 * @param keptLines a bulk file of so many lines or more is kept as lines
 * @param passedOn a recipe that reads a table of more rows than this need not be stored
 */
public record Lengths(long atHand, long keptLines, long passedOn) {
  /**
   * A query plans for every column of every file that is kept, which costs about what setting
   * upright some thousand lines does; what is told twice must be long to pay; and a question takes
   * some two milliseconds, in which Java puts some thousand rows in order.
   */
  static final Lengths USUAL = new Lengths(2_048, 20_000, 2_000_000);
}
