package pingyi.warehouse.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.received.SourceFile;

/**
 * A file of the workspace that two versions were not made from alike: by its path and what is in
 * it.
 *
 * @param file the file as the later version knows it, else as the earlier one does
 */
public record FileChange(SourceFile file, Change kind) {
  /** The files that came, went or were altered, by path. */
  public static List<FileChange> between(TableReader before, TableReader after) {
    Map<String, SourceFile> was = byPath(before);
    Map<String, SourceFile> is = byPath(after);
    Set<String> paths = new TreeSet<>(was.keySet());
    paths.addAll(is.keySet());
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      SourceFile old = was.get(path);
      SourceFile now = is.get(path);
      if (old == null || now == null || !old.sha256().equals(now.sha256())) {
        changes.add(
            new FileChange(
                now == null ? Objects.requireNonNull(old) : now,
                Change.of(old != null, now != null)));
      }
    }
    return List.copyOf(changes);
  }

  /** The path of the file. */
  public String path() {
    return file.path();
  }

  private static Map<String, SourceFile> byPath(TableReader reader) {
    return reader.read(SourceFile.class).stream()
        .collect(Collectors.toMap(SourceFile::path, file -> file, (a, b) -> a, TreeMap::new));
  }
}
