package pingyi.cli;

import java.io.PrintStream;

/**
 * Shows how far a run is: a line a stage, and within a stage one line that is overwritten on a
 * terminal.
 */
final class Progress {
  private static final long LEAST_NANOS_BETWEEN = 100_000_000L;
  private final PrintStream out;
  private final boolean terminal;
  private final int stages;
  private final Timings timings;
  private int stage;
  private long shown;
  private boolean open;

  Progress(PrintStream out, boolean terminal, int stages, Timings timings) {
    this.timings = timings;
    this.out = out;
    this.terminal = terminal;
    this.stages = stages;
  }

  /** Begins the next stage. */
  void stage(String name) {
    clear();
    timings.mark(name);
    stage++;
    out.println("[" + stage + "/" + stages + "] " + name);
    out.flush();
  }

  /** Something within the stage: shown on a terminal only, so that logs stay short. */
  synchronized void step(String what) {
    timings.mark("  " + what);
    show(what);
  }

  /** As a step, but one that is over. */
  synchronized void done(String what) {
    timings.done("  " + what);
    show(what);
  }

  private void show(String what) {
    long now = System.nanoTime();
    if (terminal && now - shown > LEAST_NANOS_BETWEEN) {
      shown = now;
      open = true;
      out.print("\r\u001b[K      " + what);
      out.flush();
    }
  }

  /** A line of its own within the stage. */
  synchronized void line(String what) {
    clear();
    out.println("      " + what);
  }

  private synchronized void clear() {
    if (open) {
      out.print("\r\u001b[K");
      open = false;
    }
  }
}
