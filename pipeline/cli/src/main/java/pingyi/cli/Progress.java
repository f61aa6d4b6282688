package pingyi.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pingyi.intake.ReadSoFar;

/**
 * Shows how far a run is: a line a stage, and within a stage, on stderr, one line that is
 * overwritten on a terminal. Elsewhere a stage that lasts says so now and then, in a line of its
 * own; a small run says nothing more than its stages.
 */
final class Progress {
  private static final long LEAST_NANOS_BETWEEN = 100_000_000L;
  private static final long SECOND = 1_000_000_000L;

  /** A stage that lasts longer is worth a word. */
  private static final long LONG = 10 * SECOND;

  private static final long BETWEEN_LINES = 30 * SECOND;

  private final PrintStream out;
  private final PrintStream aside;
  private final boolean terminal;
  private final int stages;
  private final Timings timings;
  private final Words words;
  private final LongSupplier clock;
  private int stage;
  private long shown;
  private boolean open;
  private String name = "";
  private String current = "";
  private long begun;
  private long said;
  private long counting;
  private @Nullable Pace pace;

  Progress(PrintStream out, boolean terminal, int stages, Timings timings, Words words) {
    this(out, System.err, terminal, stages, timings, words, System::nanoTime);
    Thread watch = new Thread(this::watch, "progress");
    watch.setDaemon(true);
    watch.start();
  }

  Progress(
      PrintStream out,
      PrintStream aside,
      boolean terminal,
      int stages,
      Timings timings,
      Words words,
      LongSupplier clock) {
    this.out = out;
    this.aside = aside;
    this.terminal = terminal;
    this.stages = stages;
    this.timings = timings;
    this.words = words;
    this.clock = clock;
    this.begun = clock.getAsLong();
    this.said = begun;
  }

  /** Begins the next stage. */
  synchronized void stage(String next) {
    clear();
    timings.mark(next);
    stage++;
    timings.stage(stage);
    name = next;
    current = "";
    pace = null;
    begun = clock.getAsLong();
    said = begun;
    out.println("[" + stage + "/" + stages + "] " + next);
    out.flush();
  }

  /** Something within the stage: shown on a terminal only, so that logs stay short. */
  synchronized void step(String what) {
    timings.mark("  " + what);
    current = what;
    show();
  }

  /** As a step, but one that is over. */
  synchronized void done(String what) {
    timings.done("  " + what);
    current = what;
    show();
  }

  /** So many rows of the stage's work are done; the first call, with none, starts the clock. */
  void rows(long done, long total) {
    pace(done, OptionalLong.of(total), total == 0 ? 0 : (double) done / total);
  }

  /**
   * Some rows are done, of a number that nobody knows yet.
   *
   * @param rows the rows so far
   * @param done how much of the work is done, in the unit of {@code total}
   * @param total the whole work; 0 where that is not known
   */
  void part(long rows, long done, long total) {
    pace(rows, OptionalLong.empty(), total == 0 ? 0 : (double) done / total);
  }

  private synchronized void pace(long rows, OptionalLong of, double share) {
    long now = clock.getAsLong();
    if (pace == null) {
      counting = now;
    }
    pace = new Pace(rows, of, share, now - counting);
    show();
  }

  /** A file of the workspace is begun. */
  void reading(ReadSoFar far) {
    step(far.path());
    if (far.total() > 0) {
      part(far.rows(), far.bytes(), far.total());
    }
  }

  private void show() {
    long now = clock.getAsLong();
    if (terminal && now - shown > LEAST_NANOS_BETWEEN) {
      shown = now;
      open = true;
      aside.print("\r\u001b[K      " + told(now).orElse(current));
      aside.flush();
    }
  }

  /** A line of its own within the stage. */
  synchronized void line(String what) {
    clear();
    out.println("      " + what);
  }

  /** Says that the work goes on, if that was long ago. */
  synchronized void remind() {
    long now = clock.getAsLong();
    if (terminal) {
      told(now).ifPresent(any -> show());
    } else if (now - said >= BETWEEN_LINES) {
      said = now;
      String begin = name.isEmpty() ? "" : name + words.say("colon");
      told(now).ifPresent(line -> aside.println("      " + begin + line));
    }
  }

  /** Step, rows and the time so far of a stage that lasts. */
  private Optional<String> told(long now) {
    if (now - begun < LONG) {
      return Optional.empty();
    }
    String time = words.say("pace.since", Pace.time((now - begun) / SECOND, words));
    Pace counted = pace;
    return Optional.of(
        current
            + (current.isEmpty() || counted == null ? "" : words.say("colon"))
            + (counted == null ? "" : counted.after(now - counting).say(words))
            + time);
  }

  private synchronized void clear() {
    if (open) {
      aside.print("\r\u001b[K");
      aside.flush();
      open = false;
    }
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(1_000);
        remind();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
