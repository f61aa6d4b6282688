package pingyi.dashboards.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pingyi.dashboards.briefing.Figure;

/**
 * Prints figures as PNG files of twice their logical size, so that they stay sharp on paper. The
 * same figure gives the same bytes on the same Java.
 */
public final class ChartPrinter {
  /** The logical size of a picture; more rows make it higher. */
  public static final int WIDTH = 960;

  public static final int LEAST_HEIGHT = 520;
  static final int SCALE = 2;

  /** Writes {@code <directory>/<id>.png} for every figure and returns the files in that order. */
  public List<Path> print(List<Figure> figures, Path directory) throws IOException {
    Files.createDirectories(directory);
    // Pictures do not know each other, so they are drawn on all cores; the list keeps its order.
    Canvases canvases = new Canvases();
    List<byte[]> pictures = figures.parallelStream().map(figure -> png(figure, canvases)).toList();
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Path file = directory.resolve(figures.get(i).id() + ".png");
      Files.write(file, pictures.get(i));
      files.add(file);
    }
    return List.copyOf(files);
  }

  /** One figure as a PNG file's bytes. */
  public byte[] png(Figure figure) {
    return png(figure, new Canvases());
  }

  private static byte[] png(Figure figure, Canvases canvases) {
    CaptionedPicture picture = new CaptionedPicture(figure, WIDTH);
    int height = (int) Math.max(LEAST_HEIGHT, Math.ceil(picture.height()));
    return canvases.with(
        WIDTH * SCALE,
        height * SCALE,
        image -> {
          Graphics2D surface = image.createGraphics();
          try {
            Smoothness.of(surface);
            surface.scale(SCALE, SCALE);
            surface.setColor(Color.WHITE);
            surface.fillRect(0, 0, WIDTH, height);
            picture.draw(surface, height);
          } finally {
            surface.dispose();
          }
          return PngFile.bytes(image);
        });
  }
}
