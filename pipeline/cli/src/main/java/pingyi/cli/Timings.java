package pingyi.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.cli.Phases.Phase;
import pingyi.method.recipe.Recipes;

/**
 * Wall and CPU seconds between marks, for those who want to know where the time goes, and their
 * sums by phase in one line for programs.
 */
final class Timings {
  private record Spent(long wall, long cpu) {
    Spent plus(Spent other) {
      return new Spent(wall + other.wall, cpu + other.cpu);
    }
  }

  private final PrintStream out;
  private final boolean wanted;
  private final Map<Phase, Spent> sums = new EnumMap<>(Phase.class);
  private @Nullable Phases phases;
  private Phase phase = Phase.READ;
  private String open = "start";
  private Spent before = new Spent(0, 0);

  Timings(PrintStream out, boolean wanted) {
    this.out = out;
    this.wanted = wanted;
    if (wanted) {
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      before =
          new Spent(System.nanoTime() - (System.currentTimeMillis() - started) * 1_000_000L, 0);
    }
  }

  private static Spent now() {
    return new Spent(
        System.nanoTime(),
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime());
  }

  /** What follows belongs to another stage of the main job, counted from 1. */
  synchronized void stage(int number) {
    phase =
        switch (number) {
          case 1 -> Phase.READ;
          case 2 -> Phase.MEASURE;
          case 3 -> Phase.WRITE;
          default -> Phase.RENDER;
        };
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
    if (phases == null) {
      phases = new Phases(Recipes.all());
    }
    Spent at = now();
    Spent spent = new Spent(at.wall - before.wall, at.cpu - before.cpu);
    sums.merge(phases.of(open, phase), spent, Spent::plus);
    out.println(
        String.format(
            Locale.ROOT, "%8.2f s wall %8.2f s CPU  %s", spent.wall / 1e9, spent.cpu / 1e9, open));
    before = at;
    open = next;
  }

  /** Prints the sums by phase as one line of JSON. */
  synchronized void sums() {
    if (wanted) {
      out.println(
          sums.entrySet().stream()
              .map(
                  each ->
                      String.format(
                          Locale.ROOT,
                          "\"%s\":{\"wall\":%.2f,\"cpu\":%.2f}",
                          each.getKey().key(),
                          each.getValue().wall / 1e9,
                          each.getValue().cpu / 1e9))
              .collect(Collectors.joining(",", "timings {", "}")));
    }
  }
}
