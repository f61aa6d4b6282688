package pingyi.dashboards.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Images to draw on, one after the other on the same memory: a picture's pixels are a tenth of what
 * a small run's heap holds at once, and fourteen of them in turn fill it.
 */
final class Canvases {
  private static final int RED = 0xff0000;
  private static final int GREEN = 0xff00;
  private static final int BLUE = 0xff;
  private static final int DEPTH = 24;

  /** Memory is taken by so many pixels. */
  private static final int ROOM = 1 << 20;

  private final Queue<int[]> free = new ConcurrentLinkedQueue<>();

  /**
   * What a drawing gives back, which must not keep the image.
   *
   * @param drawing gets an image on which anything may be drawn already
   */
  <T> T with(int width, int height, Function<BufferedImage, T> drawing) {
    int[] pixels = free.poll();
    if (pixels == null || pixels.length < width * height) {
      // The next may be a little higher.
      pixels = new int[(width * height / ROOM + 1) * ROOM];
    }
    try {
      return drawing.apply(image(pixels, width, height));
    } finally {
      free.add(pixels);
    }
  }

  private static BufferedImage image(int[] pixels, int width, int height) {
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(pixels, width * height),
            width,
            height,
            width,
            new int[] {RED, GREEN, BLUE},
            null);
    return new BufferedImage(new DirectColorModel(DEPTH, RED, GREEN, BLUE), raster, false, null);
  }
}
