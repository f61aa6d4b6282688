package pingyi.benchmark.alarm;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Simulates worlds in which nothing changes and prints how often the method says otherwise, how
 * often its intervals and rank sets hold the truth, and how often it finds a change of the size it
 * calls detectable. The page is the same for the same arguments, on any number of cores.
 */
public final class FalseAlarms {
  private final int worlds;
  private final long seed;
  private final AtomicInteger done = new AtomicInteger();
  private final long start = System.nanoTime();

  private FalseAlarms(int worlds, long seed) {
    this.worlds = worlds;
    this.seed = seed;
  }

  /** Arguments: the number of worlds (2000) and the first seed (1). */
  public static void main(String[] arguments) throws Exception {
    int worlds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    FalseAlarms simulation = new FalseAlarms(worlds, seed);
    ForkJoinPool cores = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
    Tally tally = cores.submit(simulation::run).get();
    cores.shutdown();
    System.out.print(simulation.page(new Page(tally)));
  }

  private Tally run() {
    return LongStream.range(seed, seed + worlds)
        .parallel()
        .mapToObj(this::world)
        .reduce(new Tally(), (one, other) -> new Tally().and(one).and(other));
  }

  private Tally world(long seedOfWorld) {
    Tally tally = Experiment.of(seedOfWorld);
    int finished = done.incrementAndGet();
    if (finished % Math.max(1, worlds / 20) == 0) {
      double seconds = (System.nanoTime() - start) / 1e9;
      System.err.printf(
          "%d of %d worlds, %.0f s, about %.0f s left%n",
          finished, worlds, seconds, seconds / finished * (worlds - finished));
    }
    return tally;
  }

  private String page(Page page) {
    return Text.HEAD.formatted(worlds, seed, seed + worlds - 1, worlds, seed)
        + Text.ALARMS
        + page.table(Experiment.ALARMS, "Years of change with any verdict, % (years)")
        + Text.INTERVALS
        + page.table(Experiment.INTERVALS, "Most chosen grade")
        + Text.INTERVALS_BY_SCALE
        + page.table(Experiment.INTERVALS + " by scale", "Scale")
        + Text.RANKS
        + page.table(Experiment.RANKS, "Sets that hold the true places, %")
        + Text.POWER
        + page.table(Experiment.POWER, "Changes found, %");
  }
}
