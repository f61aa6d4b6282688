package pingyi.dashboards.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes an image as PNG. ImageIO would do as well, but took 120 ms for a picture of 22 branches by
 * 7 years where this takes 75: it filters every line, and flat areas and repeated letters pack as
 * well without. Only a line that equals the one above is stored as such, which a third of them do.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** Half the time of the usual 6 for a tenth more bytes (25 against 57 ms, 296 against 274 KB). */
  private static final int LEVEL = 3;

  private static final byte FILTER_UP = 2;

  private PngFile() {}

  static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(image));
      // 192 dots per inch: 7559 a metre, so that programs place it at its logical size.
      chunk(out, "pHYs", new byte[] {0, 0, 0x1d, (byte) 0x87, 0, 0, 0x1d, (byte) 0x87, 1});
      chunk(out, "IDAT", pixels(image));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(image.getWidth());
    out.writeInt(image.getHeight());
    // Eight bits, red-green-blue, and the only methods there are.
    out.write(new byte[] {8, 2, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] pixels(BufferedImage image) throws IOException {
    int[] colors = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    int width = image.getWidth();
    byte[] line = new byte[1 + 3 * width];
    // The filter "up" stores differences to the line above: of an equal line, nothing but zeros.
    byte[] sameAsAbove = new byte[line.length];
    sameAsAbove[0] = FILTER_UP;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
      for (int start = 0; start < colors.length; start += width) {
        int end = start + width;
        if (start > 0 && Arrays.equals(colors, start, end, colors, start - width, start)) {
          out.write(sameAsAbove);
        } else {
          int at = 0;
          for (int pixel = start; pixel < end; pixel++) {
            int color = colors[pixel];
            line[++at] = (byte) (color >> 16);
            line[++at] = (byte) (color >> 8);
            line[++at] = (byte) color;
          }
          out.write(line);
        }
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
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
