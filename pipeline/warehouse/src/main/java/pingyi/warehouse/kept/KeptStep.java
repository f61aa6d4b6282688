package pingyi.warehouse.kept;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.Digests;

/**
 * The results of one step, each under the fingerprint of what it was made of. They lie in one file
 * that ends with the SHA-256 of all before; a file that does not end so is as good as none. Only
 * what a run took over or made is kept for the next, so a file never grows beyond the results of
 * one run.
 */
public final class KeptStep {
  /** What files begin with; another layout has another beginning. */
  private static final byte[] MAGIC = "PINGYI KEPT 1\n".getBytes(StandardCharsets.US_ASCII);

  /** A step whose results are more is not kept: they would have to fit in memory at once. */
  private static final int LARGEST_BYTES = 256 << 20;

  /** Where in an array a result stands. */
  private record Slice(byte[] bytes, int from, int end) {
    int size() {
      return end - from;
    }
  }

  private final String name;
  private final @Nullable Path file;
  private final Map<Fingerprint, Slice> earlier = new HashMap<>();
  private final Map<Fingerprint, Slice> used = new HashMap<>();
  private boolean damaged;
  private long taken;
  private long made;
  private long lost;
  private long bytes;

  /** The step of a file that may be there; without a file nothing is taken and nothing kept. */
  KeptStep(String name, @Nullable Path file) {
    this.name = name;
    this.file = file;
    if (file != null) {
      read(file);
    }
  }

  /** Whether anything is kept at all. */
  public boolean keeps() {
    return file != null;
  }

  /** The result of the same work, if an earlier run made it. */
  public Optional<RowReader> taken(Fingerprint work) {
    Slice slice = earlier.get(work);
    if (slice == null) {
      return Optional.empty();
    }
    taken++;
    use(work, slice);
    return Optional.of(new RowReader(slice.bytes(), slice.from(), slice.end()));
  }

  /** Keeps the result of work that no earlier run had done. */
  public void keep(Fingerprint work, RowWriter result) {
    made++;
    if (file != null) {
      byte[] copy = result.copy();
      use(work, new Slice(copy, 0, copy.length));
    }
  }

  private void use(Fingerprint work, Slice slice) {
    if (used.put(work, slice) == null) {
      bytes += Fingerprint.BYTES + Integer.BYTES + slice.size();
    }
    if (bytes > LARGEST_BYTES) {
      // Nothing more is remembered; what was kept before stays to be looked up until the end.
      used.clear();
    }
  }

  /**
   * Writes what the next run may take over, and forgets it. A file that holds just that is left as
   * it is.
   *
   * @throws IOException if the disk refuses; the file of the run before then stays
   */
  void store() throws IOException {
    Path place = file;
    lost = earlier.keySet().stream().filter(work -> !used.containsKey(work)).count();
    if (place != null && bytes > LARGEST_BYTES) {
      Files.deleteIfExists(place);
    } else if (place != null && (made > 0 || lost > 0 || damaged)) {
      write(place);
    }
    earlier.clear();
    used.clear();
  }

  /** What was taken over and what was made. */
  KeptOutcome outcome() {
    return new KeptOutcome(name, taken, made, lost, damaged);
  }

  private void write(Path place) throws IOException {
    Path aside =
        Files.createTempFile(place.toAbsolutePath().getParent(), place.getFileName() + "-", ".new");
    try {
      MessageDigest digest = Digests.begin();
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16)) {
        DigestOutputStream out = new DigestOutputStream(file, digest);
        out.write(MAGIC);
        for (Map.Entry<Fingerprint, Slice> each : used.entrySet()) {
          Slice slice = each.getValue();
          out.write(each.getKey().bytes());
          out.write(ByteBuffer.allocate(Integer.BYTES).putInt(slice.size()).array());
          out.write(slice.bytes(), slice.from(), slice.size());
        }
        file.write(digest.digest());
      }
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void read(Path place) {
    try {
      if (Files.size(place) > LARGEST_BYTES + (1 << 20)) {
        damaged = true;
        return;
      }
      byte[] all = Files.readAllBytes(place);
      int end = all.length - Fingerprint.BYTES;
      damaged = end < MAGIC.length || !sound(all, end);
      if (!damaged) {
        index(all, end);
      }
    } catch (NoSuchFileException e) {
      // Nothing was kept yet.
      return;
    } catch (IOException e) {
      damaged = true;
    }
  }

  private static boolean sound(byte[] all, int end) {
    MessageDigest digest = Digests.begin();
    digest.update(all, 0, end);
    return Arrays.equals(digest.digest(), 0, Fingerprint.BYTES, all, end, all.length)
        && Arrays.equals(MAGIC, 0, MAGIC.length, all, 0, MAGIC.length);
  }

  private void index(byte[] all, int end) {
    ByteBuffer buffer = ByteBuffer.wrap(all, MAGIC.length, end - MAGIC.length);
    while (buffer.hasRemaining()) {
      Fingerprint work = Fingerprint.of(buffer);
      int size = buffer.getInt();
      earlier.put(work, new Slice(all, buffer.position(), buffer.position() + size));
      buffer.position(buffer.position() + size);
    }
  }
}
