package pingyi.audit.sql;

import java.time.Duration;

/**
 * How much one question may cost.
 *
 * @param time how long it may be computed
 * @param grace how much longer it may keep the process, planning included, before that is killed
 * @param rows the most rows that are shown
 * @param bytes the most bytes of text that are handed over
 * @param memory the memory of the database, in its own words
 */
public record Limits(Duration time, Duration grace, int rows, long bytes, String memory) {
  /** What a role may use. */
  public static Limits usual() {
    return new Limits(
        Duration.ofSeconds(30), Duration.ofSeconds(5), 100_000, 64L * 1024 * 1024, "1GB");
  }
}
