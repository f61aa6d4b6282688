package pingyi.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Wall and CPU seconds between marks, for those who want to know where the time goes. */
final class Timings {
  private final PrintStream out;
  private final boolean wanted;
  private String open = "start";
  private long wall;
  private long cpu;

  Timings(PrintStream out, boolean wanted) {
    this.out = out;
    this.wanted = wanted;
    if (wanted) {
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      wall = System.nanoTime() - (System.currentTimeMillis() - started) * 1_000_000L;
    }
  }

  /** Prints what took the time since the last mark, and goes on with what was open. */
  synchronized void done(String what) {
    String outer = open;
    open = what;
    mark(outer);
  }

  /** Ends what was open, prints what it took and begins the next. */
  synchronized void mark(String next) {
    if (!wanted) {
      return;
    }
    long wallNow = System.nanoTime();
    long cpuNow =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    out.println(
        String.format(
            Locale.ROOT,
            "%8.2f s wall %8.2f s CPU  %s",
            (wallNow - wall) / 1e9,
            (cpuNow - cpu) / 1e9,
            open));
    wall = wallNow;
    cpu = cpuNow;
    open = next;
  }
}
