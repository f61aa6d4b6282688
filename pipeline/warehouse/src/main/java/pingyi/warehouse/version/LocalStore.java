package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import pingyi.warehouse.read.HashList;

/** A warehouse in a folder of this machine. */
record LocalStore(Path root) implements Store {
  private static final String TEMPORARY = ".tmp";

  LocalStore {
    root = root.toAbsolutePath().normalize();
  }

  @Override
  public String told(String name) {
    return local(name).toString();
  }

  @Override
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(local(name));
  }

  @Override
  public boolean exists(String name) {
    return Files.exists(local(name), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    try (Stream<Path> content = Files.list(local(folder))) {
      return content.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public HashList hashes(String folder) throws IOException {
    return HashList.of(local(folder));
  }

  @Override
  public void makeFolder(String folder) throws IOException {
    Files.createDirectories(local(folder));
  }

  @Override
  public void put(String name, byte[] bytes) throws IOException {
    Path file = local(name);
    Path folder = folderOf(file);
    Path temporary =
        folder.resolve(
            "e%d-%x".formatted(ProcessHandle.current().pid(), System.nanoTime()) + TEMPORARY);
    try {
      Disk.write(temporary, bytes);
      CrashPoint.ENTRY_WRITTEN.reached();
      link(file, temporary);
      confirm(folder);
      CrashPoint.COMMITTED.reached();
    } finally {
      clean(temporary);
    }
    CrashPoint.ENTRY_CLEANED.reached();
  }

  // A link is made or it is not; a move would first look and then overwrite. Where the file system
  // knows no links (memory sticks, some network shares) the lock alone must keep others away.
  private static void link(Path file, Path temporary) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void confirm(Path folder) throws UnconfirmedException {
    try {
      Disk.forceFolder(folder);
    } catch (IOException e) {
      throw new UnconfirmedException(e);
    }
  }

  // Once the file stands, nothing may fail any more; the next publisher clears what is left.
  private static void clean(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      return;
    }
  }

  @Override
  public void replace(String name, byte[] bytes) throws IOException {
    Path file = local(name);
    Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
    Disk.write(temporary, bytes);
    CrashPoint.HINT_WRITTEN.reached();
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    Disk.forceFolder(folderOf(file));
  }

  // The publisher holds the lock, so nobody makes the target between the look and the rename; and a
  // rename over a folder that is not empty fails by itself.
  @Override
  public void move(String folder, String target) throws IOException {
    Path place = local(target);
    if (exists(target)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Files.move(local(folder), place, StandardCopyOption.ATOMIC_MOVE);
    Disk.forceFolder(folderOf(place));
  }

  @Override
  public void delete(String name) throws IOException {
    Disk.remove(local(name));
  }

  @Override
  public Path draft(String folder) throws IOException {
    return Files.createDirectories(local(folder));
  }

  @Override
  public void sync(String folder) throws IOException {
    Disk.forceTree(local(folder));
  }

  @Override
  public void seal(String folder) throws IOException {
    Disk.seal(local(folder));
  }

  @Override
  public void empty(String folder, Set<String> but) throws IOException {
    Path place = local(folder);
    Disk.unseal(place);
    for (String name : list(folder)) {
      if (!but.contains(name)) {
        Disk.remove(place.resolve(name));
      }
    }
    Disk.forceFolder(place);
    Disk.seal(place);
  }

  @Override
  public Path local(String folder) {
    return root.resolve(folder);
  }

  @Override
  public void fetch(String folder) {
    // It lies here.
  }

  @Override
  public OptionalLong free() throws IOException {
    return OptionalLong.of(Files.getFileStore(root).getUsableSpace());
  }

  @Override
  public Lock lock(String holder) throws IOException {
    return WarehouseLock.take(local(Layout.LOCK), holder);
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent());
  }
}
