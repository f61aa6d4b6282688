package pingyi.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {
  private static final int WIDTH = 37;
  private static final int HEIGHT = 60;

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

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
