package pingyi.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {
  private static final int WIDTH = 37;
  private static final int HEIGHT = 60;

  /** Where the header tells how a pixel's color is given, and that it is by a palette. */
  private static final int COLOR_TYPE = 25;

  private static final byte INDEXED = 3;

  @Test
  void shouldKeepEveryPixelWhetherOrNotALineRepeatsTheOneAbove() throws IOException {
    Random random = new Random(3);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    int[] line = new int[WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      if (random.nextInt(3) == 0) {
        line = random.ints(WIDTH, 0, 1 << 24).toArray();
      }
      image.setRGB(0, y, WIDTH, 1, line, 0, WIDTH);
    }

    BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(PngFile.bytes(image)));

    assertThat(pixels(decoded)).isEqualTo(pixels(image));
  }

  @Test
  void shouldKeepEveryColorOfAPictureThatHasNoMoreThanAPalette() throws IOException {
    BufferedImage image = drawn(new Random(5).ints(Palette.SIZE, 0, 1 << 24).toArray());

    byte[] file = PngFile.bytes(image);

    assertThat(file[COLOR_TYPE]).isEqualTo(INDEXED);
    assertThat(pixels(ImageIO.read(new ByteArrayInputStream(file)))).isEqualTo(pixels(image));
  }

  @Test
  void shouldShowShadesByTheirNearestAndKeepWhatIsSeenMost() throws IOException {
    // Every shade from white to a dark green, as at the edges of letters, and a little red.
    int[] shades = IntStream.range(0, 600).map(PngFileTest::shade).toArray();
    BufferedImage image = drawn(shades);
    image.getRaster().setDataElements(0, 0, WIDTH, 1, new int[WIDTH]);
    image.setRGB(WIDTH - 1, HEIGHT - 1, 0xff0000);

    byte[] file = PngFile.bytes(image);

    assertThat(file[COLOR_TYPE]).isEqualTo(INDEXED);
    int[] before = pixels(image);
    int[] after = pixels(ImageIO.read(new ByteArrayInputStream(file)));
    assertThat(IntStream.of(before).distinct().count()).isGreaterThan(2L * Palette.SIZE);
    assertThat(
            IntStream.range(0, before.length)
                .map(i -> away(before[i], after[i]))
                .max()
                .orElseThrow())
        .isBetween(1, 4);
    assertThat(after).startsWith(Arrays.copyOf(before, WIDTH)).endsWith(0xffff0000);
  }

  private static int shade(int i) {
    return 255 - i / 3 << 16 | 255 - (i + 1) / 3 << 8 | 255 - (i + 2) / 3;
  }

  private static BufferedImage drawn(int[] colors) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      image.setRGB(i % WIDTH, i / WIDTH, colors[i % colors.length]);
    }
    return image;
  }

  /** How far two colors are from each other in red, green or blue. */
  private static int away(int one, int other) {
    return IntStream.of(16, 8, 0)
        .map(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)))
        .max()
        .orElseThrow();
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
