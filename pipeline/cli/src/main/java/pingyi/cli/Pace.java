package pingyi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How fast rows are worked on and, at that rate, how long the rest will take.
 *
 * @param rows the rows so far
 * @param of all rows, where they are known before
 * @param share how much of the work is done, 0 to 1; by rows or by another measure
 * @param nanos how long it took
 */
record Pace(long rows, OptionalLong of, double share, long nanos) {
  private static final double SECOND = 1e9;
  private static final long MINUTE = 60;

  /** The same work after another time: who waits for one long piece sees the rate fall. */
  Pace after(long time) {
    return new Pace(rows, of, share, time);
  }

  /** In words: rows, rate and time left, as far as they are known. */
  String say(Words words) {
    double seconds = nanos / SECOND;
    List<String> told = new ArrayList<>();
    if (of.isPresent()) {
      told.add(words.say("pace.rows", number(rows), number(of.getAsLong())));
    } else if (rows > 0) {
      told.add(words.say("pace.some", number(rows)));
    }
    if (rows > 0 && seconds > 0) {
      told.add(words.say("pace.rate", number(Math.round(rows / seconds))));
    }
    if (share > 0 && share < 1 && seconds > 0) {
      double left = seconds * (1 - share) / share;
      told.add(words.say("pace.left", time(Math.round(left), words)));
    }
    return String.join(words.say("pace.comma"), told);
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
