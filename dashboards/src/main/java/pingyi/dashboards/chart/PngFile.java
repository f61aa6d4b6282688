package pingyi.dashboards.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes an image as PNG. ImageIO would do as well, but took 120 ms for a picture of 22 branches by
 * 7 years where this takes 75: it filters every line, and flat areas and repeated letters pack as
 * well without. Only a line that equals the one above is stored as such, which a third of them do.
 * A picture with a {@link Palette} takes one byte for a pixel instead of three, and three fifths of
 * the time.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** Half the time of the usual 6 for a tenth more bytes (25 against 57 ms, 296 against 274 KB). */
  private static final int LEVEL = 3;

  private static final byte FILTER_UP = 2;

  /** Eight bits, by their names in the standard. */
  private static final byte TRUE_COLOR = 2;

  private static final byte INDEXED_COLOR = 3;

  private PngFile() {}

  static byte[] bytes(BufferedImage image) {
    Optional<Palette> palette = Palette.of(colors(image), image.getWidth(), image.getHeight());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(image, palette.isPresent() ? INDEXED_COLOR : TRUE_COLOR));
      // 192 dots per inch: 7559 a metre, so that programs place it at its logical size.
      chunk(out, "pHYs", new byte[] {0, 0, 0x1d, (byte) 0x87, 0, 0, 0x1d, (byte) 0x87, 1});
      if (palette.isPresent()) {
        chunk(out, "PLTE", palette.get().bytes());
      }
      chunk(out, "IDAT", pixels(image, palette));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(BufferedImage image, byte colors) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(image.getWidth());
    out.writeInt(image.getHeight());
    // Eight bits, and the only methods there are.
    out.write(new byte[] {8, colors, 0, 0, 0});
    return bytes.toByteArray();
  }

  /** Its first {@code width * height}; there may be more behind them. */
  private static int[] colors(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static byte[] pixels(BufferedImage image, Optional<Palette> palette) throws IOException {
    int[] colors = colors(image);
    int width = image.getWidth();
    int run = 0;
    byte[] line = new byte[1 + (palette.isPresent() ? width : 3 * width)];
    // The filter "up" stores differences to the line above: of an equal line, nothing but zeros.
    byte[] sameAsAbove = new byte[line.length];
    sameAsAbove[0] = FILTER_UP;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
      for (int start = 0; start < width * image.getHeight(); start += width) {
        int end = start + width;
        if (start > 0 && Arrays.equals(colors, start, end, colors, start - width, start)) {
          out.write(sameAsAbove);
        } else {
          if (palette.isPresent()) {
            run = palette.get().line(run, line);
          } else {
            fill(line, colors, start, end);
          }
          out.write(line);
        }
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void fill(byte[] line, int[] colors, int start, int end) {
    int at = 0;
    for (int pixel = start; pixel < end; pixel++) {
      int color = colors[pixel];
      line[++at] = (byte) (color >> 16);
      line[++at] = (byte) (color >> 8);
      line[++at] = (byte) color;
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) sum.getValue());
  }
}
