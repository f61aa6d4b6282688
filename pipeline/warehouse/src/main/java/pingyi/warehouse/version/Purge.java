package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pingyi.warehouse.read.HashList;

/**
 * Deletes the files of a purged run. The list of hashes stays: it shows no value, and whoever still
 * holds a copy of a file can be shown whether it was the published one.
 */
final class Purge {
  private Purge() {}

  /** What a purged run still has and should not have. */
  static List<Path> remaining(Path run) throws IOException {
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    try (Stream<Path> content = Files.list(run)) {
      return content.filter(path -> !path.endsWith(HashList.FILE)).sorted().toList();
    }
  }

  /** Deletes it; what is gone already is no fault. */
  static void finish(Path run) throws IOException {
    List<Path> remaining = remaining(run);
    if (remaining.isEmpty()) {
      return;
    }
    Disk.unseal(run);
    for (Path path : remaining) {
      Disk.remove(path);
    }
    Disk.forceFolder(run);
    Disk.seal(run);
  }
}
