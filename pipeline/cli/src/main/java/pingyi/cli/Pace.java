package pingyi.cli;

import java.util.Locale;

/**
 * How fast rows are worked on and, at that rate, how long the rest will take.
 *
 * @param done the rows so far
 * @param total all rows
 * @param nanos how long it took
 */
record Pace(long done, long total, long nanos) {
  private static final double SECOND = 1e9;
  private static final long MINUTE = 60;

  /** In words: rows, rate and time left; without the last two before anything is done. */
  String say(Words words) {
    String rows = words.say("pace.rows", number(done), number(total));
    if (done == 0 || nanos <= 0) {
      return rows;
    }
    double rate = done / (nanos / SECOND);
    long left = Math.round(Math.max(0, total - done) / rate);
    return rows
        + words.say("pace.rate", number(Math.round(rate)))
        + words.say("pace.left", time(left, words));
  }

  /** A time in words. */
  static String time(long seconds, Words words) {
    return seconds < MINUTE
        ? words.say("pace.seconds", seconds)
        : words.say("pace.minutes", seconds / MINUTE, seconds % MINUTE);
  }

  private static String number(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
