package pingyi.warehouse.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.StorageException;

/** Writing that lasts: what a file system needs to be told before a power cut may come. */
final class Disk {
  private static final Set<PosixFilePermission> SEALED_FOLDER =
      PosixFilePermissions.fromString("r-xr-xr-x");
  private static final Set<PosixFilePermission> SEALED_FILE =
      PosixFilePermissions.fromString("r--r--r--");
  private static final Set<PosixFilePermission> OPEN_FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private Disk() {}

  /** Writes a file and forces it to the disk. */
  static void write(Path file, byte[] bytes) throws IOException {
    fill(file, bytes);
    force(file);
  }

  /** Writes a file; a fault names it, which that of a full disk does not by itself. */
  static void fill(Path file, byte[] bytes) throws IOException {
    try {
      Files.write(file, bytes);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
      named.initCause(e);
      throw named;
    }
  }

  /** Forces a file's content to the disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Forces a folder's names to the disk; where a folder cannot be opened there is no need. */
  static void forceFolder(Path folder) throws IOException {
    if (posix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Forces a whole tree, files before their folder. Files are forced side by side, because each
   * waits for the disk alone; folders follow, deepest first.
   */
  static void forceTree(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    Files.walkFileTree(
        root,
        new AfterChildren() {
          @Override
          void file(Path file) {
            files.add(file);
          }

          @Override
          void folder(Path folder) {
            folders.add(folder);
          }
        });
    try {
      files.parallelStream().forEach(Disk::forceOrThrowUnchecked);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path folder : folders) {
      forceFolder(folder);
    }
  }

  private static void forceOrThrowUnchecked(Path file) {
    try {
      force(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes away every right to write, so that a slip of the hand does not alter a version. */
  static void seal(Path root) throws IOException {
    if (!posix(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new AfterChildren() {
          @Override
          void file(Path file) throws IOException {
            Files.setPosixFilePermissions(file, SEALED_FILE);
          }

          @Override
          void folder(Path folder) throws IOException {
            Files.setPosixFilePermissions(folder, SEALED_FOLDER);
          }
        });
  }

  /** Gives one folder the right to write back; what is in it stays sealed. */
  static void unseal(Path folder) throws IOException {
    if (posix(folder)) {
      Files.setPosixFilePermissions(folder, OPEN_FOLDER);
    }
  }

  /** Removes a tree, sealed or not; links are removed, not followed. */
  static void remove(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new AfterChildren() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            unseal(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          void file(Path file) throws IOException {
            Files.delete(file);
          }

          @Override
          void folder(Path folder) throws IOException {
            Files.delete(folder);
          }
        });
  }

  /** What an error of the machine means to the operator, with the path and the mend. */
  static StorageException explain(String root, IOException e) {
    String place =
        e instanceof FileSystemException fault && fault.getFile() != null ? fault.getFile() : root;
    String said = String.valueOf(e.getMessage());
    if (said.contains("No space left") || said.contains("quota")) {
      return new StorageException(
          "The disk is full at %s. Nothing was published; free some space and run again."
              .formatted(place),
          e);
    }
    if (e instanceof AccessDeniedException
        || said.contains("Read-only file system")
        || said.contains("Permission denied")) {
      return new StorageException(
          "Cannot write to %s. Nothing was published; give this user the right to write there, or choose another folder with --warehouse."
              .formatted(place),
          e);
    }
    return new StorageException(
        "The disk failed at %s (%s). Nothing was published; run again once it is mended."
            .formatted(place, said),
        e);
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Visits files, then the folder that holds them. */
  private abstract static class AfterChildren extends SimpleFileVisitor<Path> {
    abstract void file(Path file) throws IOException;

    abstract void folder(Path folder) throws IOException;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      file(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
        throws IOException {
      if (fault != null) {
        throw fault;
      }
      folder(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
