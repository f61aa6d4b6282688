package pingyi.warehouse.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a run. A path is handed out only after the file's hash was found in the published
 * list, because DuckDB does not check the page checksums of Parquet: most single flipped bits would
 * come through as wrong values.
 */
public final class RunFiles {
  private final StoredRun run;
  private final HashList hashes;
  private final Set<String> verified = ConcurrentHashMap.newKeySet();

  private RunFiles(StoredRun run, HashList hashes) {
    this.run = run;
    this.hashes = hashes;
  }

  /**
   * Opens a run: its list must be the published one, and the files there must be those on the list.
   *
   * @throws DamagedVersionException naming the file that is altered, missing or too many
   */
  public static RunFiles open(StoredRun run) {
    Path list = run.folder().resolve(HashList.FILE);
    try {
      byte[] bytes = Files.readAllBytes(list);
      if (!Digests.sha256(bytes).equals(run.manifestSha256())) {
        throw damaged(run, HashList.FILE, "was altered");
      }
      HashList hashes = HashList.parse(new String(bytes, StandardCharsets.UTF_8));
      List<String> present = HashList.names(run.folder());
      compare(run, hashes, present);
      return new RunFiles(run, hashes);
    } catch (NoSuchFileException e) {
      throw damaged(run, String.valueOf(e.getFile()), "is missing", e);
    } catch (IllegalArgumentException e) {
      throw damaged(run, HashList.FILE, "is unreadable: " + e.getMessage(), e);
    } catch (IOException e) {
      throw damaged(run, HashList.FILE, "cannot be read", e);
    }
  }

  /** The run they belong to. */
  public StoredRun run() {
    return run;
  }

  /**
   * The verified Parquet files of a table, in the order of the review years; none when the run has
   * no such table.
   *
   * @throws DamagedVersionException naming the file that was altered
   */
  public List<Path> ofTable(String table) {
    return verify(names(table));
  }

  /**
   * How many bytes the Parquet files of a table have, which are not verified for that.
   *
   * @throws DamagedVersionException naming a file that cannot be read
   */
  public long bytes(String table) {
    long bytes = 0;
    for (String name : names(table)) {
      try {
        bytes += Files.size(run.folder().resolve(name));
      } catch (IOException e) {
        throw damaged(run, name, "cannot be read", e);
      }
    }
    return bytes;
  }

  /**
   * The verified Parquet files of one year of a partitioned table; the one file of a table that was
   * too short to be parted.
   *
   * @throws DamagedVersionException naming the file that was altered
   */
  public List<Path> ofTable(String table, int year) {
    return verify(
        names(table).stream()
            .filter(
                name ->
                    !name.contains("/review_year=") || name.contains("/review_year=" + year + "/"))
            .toList());
  }

  /**
   * Verifies every file of the run.
   *
   * @return how many there are
   * @throws DamagedVersionException naming the file that was altered
   */
  public int verifyAll() {
    return verify(hashes.hashes().keySet()).size();
  }

  private List<String> names(String table) {
    String prefix = "data/" + table + "/";
    return hashes.hashes().keySet().stream()
        .filter(name -> name.startsWith(prefix) && name.endsWith(".parquet"))
        .toList();
  }

  private List<Path> verify(Collection<String> names) {
    // Once is enough: a file that is altered while a version is read is found by the next reader.
    names.parallelStream()
        .filter(name -> !verified.contains(name))
        .forEach(
            name -> {
              verify(name);
              verified.add(name);
            });
    return names.stream().map(run.folder()::resolve).toList();
  }

  private void verify(String name) {
    Path file = run.folder().resolve(name);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw damaged(run, name, "is not a plain file");
      }
      if (!Digests.sha256(file).equals(hashes.hashes().get(name))) {
        throw damaged(run, name, "was altered");
      }
    } catch (IOException e) {
      throw damaged(run, name, "cannot be read", e);
    }
  }

  private static void compare(StoredRun run, HashList hashes, List<String> present) {
    Set<String> missing = new HashSet<>(hashes.hashes().keySet());
    List<String> extra = new ArrayList<>();
    for (String name : present) {
      if (!missing.remove(name)) {
        extra.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw damaged(run, missing.stream().min(String::compareTo).orElseThrow(), "is missing");
    }
    if (!extra.isEmpty()) {
      throw damaged(run, extra.get(0), "does not belong to the run");
    }
  }

  private static DamagedVersionException damaged(StoredRun run, String name, String what) {
    return new DamagedVersionException(message(run, name, what));
  }

  private static DamagedVersionException damaged(
      StoredRun run, String name, String what, Exception cause) {
    return new DamagedVersionException(message(run, name, what), cause);
  }

  private static String message(StoredRun run, String name, String what) {
    return "%s %s. The version cannot be trusted: restore the folder from a backup, or publish again into an empty warehouse."
        .formatted(run.folder().resolve(name), what);
  }
}
