package pingyi.warehouse.kept;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import pingyi.warehouse.read.Digests;

/**
 * The SHA-256 of everything that a piece of work is made of. Equal fingerprints mean equal work;
 * shorter hashes collide among millions of groups.
 *
 * @param first the first eight bytes
 * @param second the next eight
 * @param third the next eight
 * @param fourth the last eight
 */
public record Fingerprint(long first, long second, long third, long fourth) {
  /** How many bytes it has. */
  static final int BYTES = 32;

  /** The fingerprint of what was written. */
  public static Fingerprint of(RowWriter written) {
    MessageDigest digest = Digests.begin();
    written.into(digest);
    return of(ByteBuffer.wrap(digest.digest()));
  }

  /** The fingerprint of this and of what was written. */
  public Fingerprint and(RowWriter written) {
    MessageDigest digest = Digests.begin();
    digest.update(bytes());
    written.into(digest);
    return of(ByteBuffer.wrap(digest.digest()));
  }

  /** The next 32 bytes of a buffer. */
  static Fingerprint of(ByteBuffer bytes) {
    return new Fingerprint(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(first)
        .putLong(second)
        .putLong(third)
        .putLong(fourth)
        .array();
  }
}
