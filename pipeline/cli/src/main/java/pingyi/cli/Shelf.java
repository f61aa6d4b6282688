package pingyi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import pingyi.engine.Engine;
import pingyi.engine.EngineException;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/**
 * Where the files of finished tables wait, in a folder beside the outputs, while others are still
 * being made. Publishing moves them to their places. Long tables are not among them: they are
 * written when it is known that there is room for all, and with their rows counted aloud.
 */
final class Shelf implements AutoCloseable {
  private static final String FOLDER = ".storing-";
  private static final long LONG = 200_000;

  private final Engine engine;
  private final Path folder;
  private final Set<Class<? extends Record>> stored = ConcurrentHashMap.newKeySet();
  private final Set<Class<? extends Record>> published = Set.copyOf(Tables.all());

  private Shelf(Engine engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /** A shelf among the outputs. */
  static Shelf among(Path out, Engine engine, Words words) {
    try {
      Files.createDirectories(out);
      Leftovers.removeAbandoned(out, FOLDER);
      Path folder = out.resolve(FOLDER + ProcessHandle.current().pid());
      return new Shelf(engine, Leftovers.of(Files.createDirectories(folder)));
    } catch (IOException e) {
      throw new CommandFault(ExitCode.CANNOT_WRITE, words.say("fault.write", out, e.getMessage()));
    }
  }

  /** Stores a table that is made, if it is one of a version and short. */
  boolean put(Class<? extends Record> table) {
    if (!published.contains(table) || engine.count(table) > LONG) {
      return false;
    }
    try {
      return Leftovers.unlessEnding(() -> engine.write(table, folder)) && stored.add(table);
    } catch (EngineException | UncheckedIOException e) {
      // Publishing writes it anew, meets the same fault and explains it.
      Leftovers.clear(folder.resolve(TableSchema.of(table).name()));
      return false;
    }
  }

  /**
   * Moves all files to their places below another folder.
   *
   * @return the tables of a version that are still to be stored
   */
  List<Class<? extends Record>> give(Path target) throws IOException {
    for (Class<? extends Record> table : stored) {
      // One by one: a folder cannot be moved to another disk.
      for (Path file : files(folder.resolve(TableSchema.of(table).name()))) {
        Path place = target.resolve(folder.relativize(file));
        Files.createDirectories(place.getParent());
        Files.move(file, place);
      }
    }
    return Tables.all().stream().filter(table -> !stored.contains(table)).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside.filter(Files::isRegularFile).toList();
    }
  }

  @Override
  public void close() {
    Leftovers.clear(folder);
  }
}
