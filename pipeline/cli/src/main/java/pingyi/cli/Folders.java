package pingyi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import pingyi.warehouse.table.received.SourceFile;

/** Where things lie, and the end of scratch folders. */
final class Folders {
  private static final Path SAMPLE = Path.of("data-samples", "university");

  private Folders() {}

  /** The sample that is meant where none is named: here, else beside the launcher. */
  static Path sample() {
    String home = System.getProperty("pingyi.home");
    return home == null || Files.isDirectory(SAMPLE) ? SAMPLE : Path.of(home).resolve(SAMPLE);
  }

  /**
   * Whether a folder for outputs lies among the files that a workspace reads, where the next run
   * would take them for records.
   */
  static boolean amongInputs(Path output, Path workspace, List<SourceFile> files) {
    Path root = workspace.toAbsolutePath().normalize();
    Path target = output.toAbsolutePath().normalize();
    return files.stream()
        .map(file -> Path.of(file.path()))
        .filter(path -> path.getNameCount() > 1)
        .anyMatch(path -> target.startsWith(root.resolve(path.getName(0))));
  }

  static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
