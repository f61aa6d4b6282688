package pingyi.intake.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import pingyi.intake.ReadSoFar;

/** Measures, in bytes, how far the reading of a workspace is. */
final class Distance {
  private final Path root;
  private final Consumer<ReadSoFar> listener;
  private final Map<String, Long> ahead = new HashMap<>();
  private long total;
  private long passed;
  private long current;

  Distance(Path root, Consumer<ReadSoFar> listener) {
    this.root = root;
    this.listener = listener;
  }

  /** Files that will be read; one that is named twice counts once. */
  void expect(Collection<String> paths) {
    for (String path : paths) {
      long size = size(path);
      if (ahead.putIfAbsent(path, size) == null) {
        total += size;
      }
    }
  }

  /** A file is begun; the one before it is done. */
  void begin(String path, long rowsBefore) {
    passed += current;
    current = ahead.getOrDefault(path, 0L);
    listener.accept(new ReadSoFar(path, rowsBefore, passed, total));
  }

  /** What cannot be looked at has no size here; whoever reads it says what is wrong with it. */
  private long size(String path) {
    try {
      return Files.size(root.resolve(path));
    } catch (IOException e) {
      return 0;
    }
  }
}
