package pingyi.benchmark.alarm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pingyi.benchmark.world.Dice;
import pingyi.benchmark.world.World;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.BriefingBuilder;
import pingyi.dashboards.briefing.Profiles;
import pingyi.dashboards.deck.DeckPrinter;

/**
 * What a deck costs that has a page for every branch: seconds, processor seconds and peak memory of
 * this process, from its start to the written file.
 */
public final class DeckCost {
  private DeckCost() {}

  /** Arguments: how many branches (100) and the file to write. */
  public static void main(String[] arguments) throws IOException {
    int branches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    Path file =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempFile("deck", ".pptx");
    World world = world(branches);
    Briefing briefing =
        BriefingBuilder.build(
            "simulated", new ToldWorld(world).tables(), Locale.SIMPLIFIED_CHINESE, Profiles.ALL);
    new DeckPrinter().print(briefing, file);
    System.out.printf(
        Locale.ROOT,
        "%d branches, %d slides, %d KB: %.1f s wall, %.1f s of processor, peak memory %s%n",
        branches,
        briefing.slides().size(),
        Files.size(file) / 1024,
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
        ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .map(spent -> spent.toMillis() / 1000.0)
            .orElse(Double.NaN),
        peak());
  }

  /** The branches of several worlds of one scale as those of one institution. */
  private static World world(int branches) {
    World first = World.of(new Dice(1));
    List<double[][]> years = new ArrayList<>();
    double[][] shares = new double[branches][];
    for (int branch = 0; branch < branches; branch++) {
      shares[branch] = first.shares()[branch % first.branches()];
    }
    for (double[][] year : first.years()) {
      double[][] all = new double[branches][];
      for (int branch = 0; branch < branches; branch++) {
        all[branch] = year[branch % first.branches()];
      }
      years.add(all);
    }
    return new World(first.scale(), first.opinion(), first.manner(), first.voters(), shares, years);
  }

  /** The most memory the process has held, as Linux counts it. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
          .findFirst()
          .orElse("unknown");
    }
  }
}
