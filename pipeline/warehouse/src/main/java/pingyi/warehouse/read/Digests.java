package pingyi.warehouse.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in the lower-case hexadecimal that {@code sha256sum} prints. */
public final class Digests {
  private static final int BUFFER_BYTES = 1 << 14;

  private Digests() {}

  /**
   * The digest of a file's bytes.
   *
   * @throws IOException if it cannot be read
   */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return sha256(in);
    }
  }

  /**
   * The digest of all that is still to be read.
   *
   * @throws IOException if it cannot be read
   */
  public static String sha256(InputStream in) throws IOException {
    MessageDigest digest = begin();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return finish(digest);
  }

  /** The digest of bytes. */
  public static String sha256(byte[] bytes) {
    MessageDigest digest = begin();
    digest.update(bytes);
    return finish(digest);
  }

  /** A digest of what is still to come. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }

  static String finish(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
