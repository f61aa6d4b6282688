package pingyi.engine.spark.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;

/**
 * A folder's copy on this machine. What is there is used again only if it is, by its hash, what the
 * folder's own list of hashes names; readers check the list itself against the ledger.
 */
record LocalCopy(Path folder, SortedMap<String, String> vouched) {
  static LocalCopy of(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new LocalCopy(folder, vouched(folder));
  }

  private static SortedMap<String, String> vouched(Path folder) throws IOException {
    try {
      byte[] list = Files.readAllBytes(folder.resolve(HashList.FILE));
      return HashList.parse(new String(list, StandardCharsets.UTF_8)).hashes();
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return new TreeMap<>();
    }
  }

  /** Whether a file is here as it should be. The list itself is always brought anew. */
  boolean holds(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) && Digests.sha256(file).equals(vouched.get(name));
  }

  void add(String name, InputStream content) throws IOException {
    write(folder.resolve(name), content);
  }

  /** Deletes every file that is not there any more where the copy is from. */
  void keepOnly(Collection<String> names) throws IOException {
    Set<String> there = new HashSet<>(names);
    for (String name : HashList.names(folder)) {
      if (!there.contains(name)) {
        delete(folder.resolve(name));
      }
    }
  }

  /** Writes a file as a whole, over what is there. */
  static void write(Path file, InputStream content) throws IOException {
    Path parent = Objects.requireNonNull(file.getParent());
    Files.createDirectories(parent);
    Path temporary = Files.createTempFile(parent, "", HadoopStore.TEMPORARY);
    try (InputStream in = content) {
      Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Moves a draft to where the copy of what became of it belongs. */
  static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      delete(to);
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    }
  }
}
