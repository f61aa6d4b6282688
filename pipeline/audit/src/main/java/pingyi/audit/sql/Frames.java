package pingyi.audit.sql;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Messages between the two processes: the length in four bytes, then UTF-8. */
final class Frames {
  /** More than any answer within its limits; a longer one is no message of ours. */
  private static final int MOST_BYTES = 512 * 1024 * 1024;

  private Frames() {}

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new EOFException("no message");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
