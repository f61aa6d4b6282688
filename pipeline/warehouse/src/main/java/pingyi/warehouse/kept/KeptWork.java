package pingyi.warehouse.kept;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The results that runs leave for the next ones, a file a step, in a folder that only its owner
 * enters: they say as much as the tables themselves. Several runs may share the folder: files are
 * replaced by one rename, and whichever stands is whole. A disk that refuses costs the next run its
 * saving and nothing else.
 */
public final class KeptWork {
  private static final String ENDING = ".kept";

  private final @Nullable Path folder;
  private final Fingerprint program;
  private final Map<String, KeptStep> steps = new LinkedHashMap<>();
  private final List<KeptStep> open = new ArrayList<>();
  private @Nullable String fault;

  private KeptWork(@Nullable Path folder, Fingerprint program) {
    this.folder = folder;
    this.program = program;
  }

  /** Takes nothing over and keeps nothing. */
  public static KeptWork none() {
    return new KeptWork(null, Fingerprint.of(new RowWriter()));
  }

  /**
   * What lies in a folder, which need not be there yet.
   *
   * @param program everything besides its inputs on which a result depends: program, libraries,
   *     Java
   */
  public static KeptWork in(Path folder, String program) {
    return new KeptWork(folder, Fingerprint.of(new RowWriter().text(program)));
  }

  /** Whether anything is kept at all. */
  public boolean keeps() {
    return folder != null;
  }

  /** What every fingerprint begins with. */
  public Fingerprint program() {
    return program;
  }

  /** The results of a step; the name becomes that of a file. */
  public synchronized KeptStep step(String name) {
    return steps.computeIfAbsent(
        name,
        each -> {
          Path place = folder;
          KeptStep step = new KeptStep(each, place == null ? null : place.resolve(each + ENDING));
          open.add(step);
          return step;
        });
  }

  /** Writes the steps that were opened since the last time, and lets go of what they hold. */
  public synchronized void store() {
    store(List.copyOf(open));
  }

  /** Writes one step, and lets go of what it holds; others may be at work meanwhile. */
  public synchronized void store(String name) {
    store(open.stream().filter(step -> step.outcome().step().equals(name)).toList());
  }

  private void store(List<KeptStep> finished) {
    try {
      Path place = folder;
      if (place != null && !finished.isEmpty() && !Files.isDirectory(place)) {
        Files.createDirectories(place.toAbsolutePath().getParent());
        Files.createDirectory(place, ownersOnly());
      }
      for (KeptStep step : finished) {
        step.store();
      }
    } catch (IOException e) {
      fault = e.toString();
    }
    open.removeAll(finished);
  }

  /** Removes what this run had no use for: steps that are no more, and what killed runs left. */
  public synchronized void tidy() {
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.endsWith(ENDING)
            || !steps.containsKey(name.substring(0, name.length() - ENDING.length()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      fault = e.toString();
    }
  }

  /** What became of each step. */
  public synchronized List<KeptOutcome> outcomes() {
    return steps.values().stream().map(KeptStep::outcome).toList();
  }

  /** Why the next run will have less to take over, if the disk refused. */
  public synchronized Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  private static FileAttribute<?>[] ownersOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
