package pingyi.dashboards.chart;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The extracted fonts, kept between runs in a directory that only this user can write.
 *
 * <p>The temporary directory is shared, so a directory of the right name may have been laid there
 * by somebody else: one that is a link, has another owner or lets others write is not used, and a
 * fresh one takes its place for this run.
 *
 * @param regular the file of the ordinary face
 * @param bold the file of the bold face
 */
record FontCache(Path regular, Path bold) {
  private static final String RESOURCES = "fonts/ttf/NotoSansSC/";
  private static final String REGULAR = "NotoSansSC-Regular.ttf";
  private static final String BOLD = "NotoSansSC-Bold.ttf";
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  static FontCache open() throws IOException {
    return open(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static FontCache open(Path parent) throws IOException {
    long regularSize = resource(REGULAR).openConnection().getContentLengthLong();
    long boldSize = resource(BOLD).openConnection().getContentLengthLong();
    Path directory = directory(parent, "pingyi-fonts-" + hash(regularSize, boldSize));
    return new FontCache(
        extract(directory, REGULAR, regularSize), extract(directory, BOLD, boldSize));
  }

  /** The directory both faces and the font list lie in. */
  Path directory() {
    return regular.toAbsolutePath().getParent();
  }

  /** Another font or another user means another directory. */
  private static String hash(long regularSize, long boldSize) {
    String key = System.getProperty("user.name") + ' ' + regularSize + ' ' + boldSize;
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static Path directory(Path parent, String name) throws IOException {
    Path wanted = parent.resolve(name);
    try {
      return Files.createDirectory(wanted, privately());
    } catch (FileAlreadyExistsException e) {
      return isOurs(wanted) ? wanted : removedAtExit(Files.createTempDirectory(parent, name));
    }
  }

  private static FileAttribute<?>[] privately() {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
        : new FileAttribute<?>[0];
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static boolean isOurs(Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!posix()) {
      return true;
    }
    // A file of our own tells who we are to this file system, whatever the user is called.
    Path probe = Files.createTempFile("pingyi", null);
    try {
      return Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))
          && PRIVATE.containsAll(
              Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS));
    } finally {
      Files.delete(probe);
    }
  }

  private static Path removedAtExit(Path directory) {
    // Files registered later are deleted first, so the directory is empty when its turn comes.
    directory.toFile().deleteOnExit();
    for (String name : new String[] {REGULAR, BOLD, FontSetup.FILE}) {
      directory.resolve(name).toFile().deleteOnExit();
    }
    return directory;
  }

  /** Two runs may extract at once; the rename lets each see a whole file or none. */
  private static Path extract(Path directory, String name, long size) throws IOException {
    Path file = directory.resolve(name);
    if (Files.isRegularFile(file) && Files.size(file) == size) {
      return file;
    }
    Path part = Files.createTempFile(directory, name, ".part");
    try (InputStream in = resource(name).openStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }

  private static URL resource(String name) throws FileNotFoundException {
    URL url = FontCache.class.getClassLoader().getResource(RESOURCES + name);
    if (url == null) {
      throw new FileNotFoundException(
          RESOURCES + name + " is missing: is ph-fonts-noto-sans-sc on the class path?");
    }
    return url;
  }
}
