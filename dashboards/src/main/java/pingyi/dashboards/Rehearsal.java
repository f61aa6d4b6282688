package pingyi.dashboards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Briefing.Identity;
import pingyi.dashboards.briefing.Briefing.Sheet;
import pingyi.dashboards.briefing.Briefing.Slide;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Grid;

/**
 * Prints the smallest briefing there is into a folder that is thrown away. The first output of a
 * process spends more time on loading fonts and office libraries than on printing; rehearsed on an
 * idle core, that time is not waited for.
 */
final class Rehearsal {
  private Rehearsal() {}

  static void play() {
    try {
      Path folder = Files.createTempDirectory("pingyi-rehearsal-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteLeft(folder)));
      try {
        // One hand only: the other core is the one that reads and computes.
        Briefing briefing = briefing();
        Dashboards.print(briefing, () -> briefing, folder, 1, name -> {});
      } finally {
        delete(folder);
      }
    } catch (IOException | RuntimeException e) {
      // Printing itself will meet the same fault and report it.
    }
  }

  private static Briefing briefing() {
    Grid grid =
        new Grid(
            List.of(new Grid.Head("年度", Grid.Format.PLAIN), new Grid.Head("得分", Grid.Format.SCORE)),
            List.of(List.of(2023, 90.0), List.of(2024, 91.0)));
    Figure.Caption caption = new Figure.Caption("评议", "得分", "来源", "图");
    Figure trend =
        new Figure.Trend(
            "trend",
            caption,
            grid,
            "得分",
            List.of(
                new Figure.TrendPoint(2023, 88, 90, 92, 2),
                new Figure.TrendPoint(2024, 89, 91, 93, 2)),
            List.of());
    Figure stack =
        new Figure.Stack(
            "stack",
            caption,
            grid,
            "支部",
            List.of("2023", "2024"),
            List.of(new Figure.StackSeries("好", List.of(1.0, 2.0))),
            List.of(1));
    List<Slide> slides =
        List.of(
            slide(Slide.Kind.FIGURE, Optional.of("trend"), Optional.empty()),
            slide(Slide.Kind.FIGURE, Optional.of("stack"), Optional.empty()),
            slide(Slide.Kind.TABLE, Optional.empty(), Optional.of(grid)));
    return new Briefing(
        new Identity(
            "评议", "评议", "2025-01-01", "2024", "000000000000", "来源", Locale.SIMPLIFIED_CHINESE),
        List.of("评议"),
        List.of(trend, stack),
        slides,
        List.of(new Sheet("quality", "08", "评议", grid, List.of())));
  }

  private static Slide slide(Slide.Kind kind, Optional<String> figure, Optional<Grid> table) {
    return new Slide(kind, "评议", "得分", figure, List.of("评议"), table, "评议");
  }

  /** A process that is asked to end does not finish its rehearsal. */
  private static void deleteLeft(Path folder) {
    for (int attempt = 0; attempt < 3 && Files.isDirectory(folder); attempt++) {
      try {
        delete(folder);
      } catch (IOException | UncheckedIOException e) {
        // The rehearsal put another file there meanwhile.
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
