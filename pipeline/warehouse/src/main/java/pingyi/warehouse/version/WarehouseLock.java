package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One publisher at a time. The lock is the operating system's, so it ends with the process, however
 * that ends; what the file says is only for people.
 */
final class WarehouseLock implements Store.Lock {
  /**
   * Locks held in this process. They must be known before the file is opened: closing any channel
   * to a locked file gives up the process's lock on it.
   */
  private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private WarehouseLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock or fails at once.
   *
   * @throws WarehouseBusyException saying who holds it, and since when
   */
  static WarehouseLock take(Path lock, String holder) throws IOException {
    Path file = lock.getParent().toRealPath().resolve(lock.getFileName());
    String other = HELD.putIfAbsent(file, holder);
    if (other != null) {
      throw busy(file, other);
    }
    try {
      return new WarehouseLock(file, open(file, holder));
    } catch (IOException | RuntimeException e) {
      HELD.remove(file);
      throw e;
    }
  }

  private static FileChannel open(Path file, String holder) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw busy(file, Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static WarehouseBusyException busy(Path file, String holder) {
    return new WarehouseBusyException(
        "Another publisher is at work in %s (%s). Wait until it has ended and run again."
            .formatted(file.getParent(), holder.isEmpty() ? "just begun" : holder));
  }

  @Override
  public void demandHeld() {
    // The operating system takes it from nobody who lives.
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
