package pingyi.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pingyi.dashboards.briefing.Bars;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Funnel;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Multiples;
import pingyi.dashboards.briefing.Rectification;

class ChartPrinterTest {
  private final ChartPrinter printer = new ChartPrinter();

  static Stream<Figure> figures() {
    return Stream.concat(FictionalFigures.all().stream(), FictionalFigures.crowded().stream());
  }

  @ParameterizedTest
  @MethodSource("figures")
  void shouldDrawTitleMarksAndNote(Figure figure) throws IOException {
    BufferedImage image = decoded(printer.png(figure));

    assertThat(image.getWidth()).isEqualTo(ChartPrinter.WIDTH * ChartPrinter.SCALE);
    assertThat(image.getHeight())
        .isGreaterThanOrEqualTo(ChartPrinter.LEAST_HEIGHT * ChartPrinter.SCALE);
    int height = image.getHeight();
    assertThat(ink(image, 40, 120)).as("title").isGreaterThan(0.01);
    assertThat(ink(image, 200, height - 100)).as("marks").isGreaterThan(0.01);
    assertThat(ink(image, height - 80, height - 30)).as("note").isGreaterThan(0.005);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void shouldLeaveTheMarginsWhite(Figure figure) throws IOException {
    BufferedImage image = decoded(printer.png(figure));

    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < 40; x++) {
        assertThat(image.getRGB(x, y) & 0xFFFFFF).as("left, row %d", y).isEqualTo(0xFFFFFF);
        assertThat(image.getRGB(image.getWidth() - 1 - x, y) & 0xFFFFFF)
            .as("right, row %d", y)
            .isEqualTo(0xFFFFFF);
      }
    }
  }

  @Test
  void shouldGrowWithTheRows() throws IOException {
    BufferedImage image = decoded(printer.png(FictionalFigures.heat(40)));

    assertThat(image.getHeight()).isGreaterThan(1_700);
  }

  @Test
  void shouldPrintTheSameBytesTwice(@TempDir Path directory) throws IOException {
    List<Figure> figures = FictionalFigures.all();

    List<Path> first = printer.print(figures, directory.resolve("a"));
    List<Path> second = printer.print(figures, directory.resolve("b"));

    assertThat(first).hasSize(figures.size());
    for (int i = 0; i < first.size(); i++) {
      assertThat(first.get(i)).hasFileName(figures.get(i).id() + ".png");
      assertThat(first.get(i)).hasSameBinaryContentAs(second.get(i));
    }
  }

  @Test
  void shouldDrawFiguresWithoutMarks() throws IOException {
    Figure.Caption caption = FictionalFigures.stack().caption();
    Grid none = new Grid(List.of(), List.of());
    List<Figure> empty =
        List.of(
            new Figure.Heat("e", caption, none, List.of(), List.of(), List.of()),
            new Figure.Slope("e", caption, none, "2021", "2024", List.of()),
            new Figure.Intervals("e", caption, none, "", List.of(), null, ""),
            new Figure.Ballots("e", caption, none, List.of("好", "差"), 1, List.of()),
            new Figure.Trend("e", caption, none, "", List.of(), List.of()),
            new Funnel(
                "e", caption, none, "", "", Funnel.Spacing.EVEN, 0.5, List.of(), 0, List.of()),
            new Figure.Stack("e", caption, none, "", List.of(), List.of(), List.of()),
            new Bars("e", caption, none, "", List.of()),
            new Rectification("e", caption, none, "", List.of(), List.of(), List.of()),
            new Multiples("e", caption, none, "", List.of(2024), List.of()));

    for (Figure figure : empty) {
      assertThat(decoded(printer.png(figure)).getWidth()).isEqualTo(1920);
    }
  }

  @Test
  void shouldDrawValuesThatAreAllAlike() throws IOException {
    Figure.Caption caption = FictionalFigures.stack().caption();
    Grid none = new Grid(List.of(), List.of());
    List<Figure> alike =
        List.of(
            new Figure.Heat(
                "a",
                caption,
                none,
                List.of("2024"),
                List.of(new Figure.HeatRow("甲", List.of(80.0))),
                List.of()),
            new Figure.Slope(
                "a",
                caption,
                none,
                "2021",
                "2024",
                List.of(new Figure.SlopeLine("甲", 80, 80, Figure.Emphasis.FOCUS))),
            new Figure.Intervals(
                "a",
                caption,
                none,
                "",
                List.of(new Figure.IntervalItem("甲", 0, null, null, Figure.Emphasis.PLAIN)),
                null,
                ""),
            new Figure.Ballots(
                "a",
                caption,
                none,
                List.of("好", "差"),
                1,
                List.of(new Figure.BallotBar("甲", List.of(1.0, 0.0), 10))),
            new Funnel(
                "a",
                caption,
                none,
                "",
                "",
                Funnel.Spacing.LOGARITHMIC,
                1,
                List.of(new Funnel.Dot("甲", 10, 1, Figure.Emphasis.WORSE)),
                1,
                List.of(new Funnel.Limit(10, 1, 1, 1, 1))));

    for (Figure figure : alike) {
      assertThat(decoded(printer.png(figure)).getWidth()).isEqualTo(1920);
    }
  }

  private static BufferedImage decoded(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** The share of pixels that are not white in a band of rows. */
  private static double ink(BufferedImage image, int from, int to) {
    long marked = 0;
    for (int y = from; y < to; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        marked += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    return marked / (double) ((to - from) * image.getWidth());
  }
}
