package pingyi.warehouse.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pingyi.warehouse.table.TableSchema;

/**
 * Copies in a folder of the user who asks, one DuckDB file each, made once of verified files and
 * never altered. A copy is known by its name, which is a digest of the published list of hashes and
 * of the declared columns, so it is never taken for that of another version; DuckDB checks every
 * block by its checksum whenever it reads one. Nothing is computed or published from them.
 */
public final class KeptCopies implements QuestionCopies {
  /** The name of the attached file, which no question can say: the gate lets no catalogue pass. */
  static final String CATALOGUE = "question_copy";

  private static final Set<PosixFilePermission> OWN_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<Set<PosixFilePermission>> OWN =
      PosixFilePermissions.asFileAttribute(OWN_FOLDER);

  /**
   * Where at most so many first rows are wanted, DuckDB first finds which and then fetches their
   * other columns; usually it does so for 50. The first 100 by score took half as long.
   */
  private static final int FIRST_ROWS = 1_000;

  /** What was not touched for so long is no copy that another process is making. */
  private static final Duration LEFT = Duration.ofHours(1);

  /** What whoever waits is told. */
  public enum Notice {
    /** A copy is being made, which takes its time and is done once. */
    MAKING,
    /** There is too little room for one: the files are read. */
    NO_ROOM,
    /** None could be made, or it cannot be opened: the files are read. */
    FAILED
  }

  /** How a copy comes to be that is not there. */
  @FunctionalInterface
  interface Maker {
    /** Whether it is there now. */
    boolean make(Path copy, RunFiles files, TableSchema<?> schema);
  }

  private final Path folder;
  private final Maker maker;
  private final Consumer<Notice> notices;

  private KeptCopies(Path folder, Maker maker, Consumer<Notice> notices) {
    this.folder = folder;
    this.maker = maker;
    this.notices = notices;
  }

  /** Copies that are made when they are first wanted: for whoever will ask more than once. */
  public static KeptCopies made(Path folder, Consumer<Notice> notices) {
    return new KeptCopies(folder, new CopyMaker(notices), notices);
  }

  /** Copies that are used where they are there already: for a single question. */
  public static KeptCopies found(Path folder, Consumer<Notice> notices) {
    return new KeptCopies(folder, (copy, files, schema) -> false, notices);
  }

  @Override
  public Optional<String> find(Connection connection, RunFiles files, TableSchema<?> schema) {
    Path copy = place(files.run(), schema);
    try {
      if (!isOwn(Objects.requireNonNull(copy.getParent()))) {
        notices.accept(Notice.FAILED);
        return Optional.empty();
      }
      deleteOthers(copy);
      if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
          && !maker.make(copy, files, schema)) {
        return Optional.empty();
      }
      return attach(connection, copy, schema);
    } catch (IOException | UnsupportedOperationException e) {
      notices.accept(Notice.FAILED);
      return Optional.empty();
    }
  }

  /** The table in a copy; it has a name of its own, so that no list of tables names one twice. */
  static String table(String catalogue, TableSchema<?> schema) {
    return catalogue + ".main." + ParquetTables.quote("copy_of_" + schema.name());
  }

  private Optional<String> attach(Connection connection, Path copy, TableSchema<?> schema)
      throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "ATTACH %s AS %s (READ_ONLY)"
              .formatted(ParquetTables.literal(copy.toString()), CATALOGUE));
      statement.execute("SET late_materialization_max_rows = " + FIRST_ROWS);
      return Optional.of(table(CATALOGUE, schema));
    } catch (SQLException e) {
      // Whatever it is, it is no copy any more; the next session makes it anew.
      Files.deleteIfExists(copy);
      notices.accept(Notice.FAILED);
      return Optional.empty();
    }
  }

  private Path place(StoredRun run, TableSchema<?> schema) {
    String shape =
        schema.fields().stream()
            .map(field -> field.name() + " " + field.type().duckdb())
            .collect(Collectors.joining(", "));
    String warehouse =
        Objects.requireNonNull(run.folder().toAbsolutePath().normalize().getParent()).toString();
    return folder
        .resolve(digest(warehouse))
        .resolve(schema.name() + "-" + digest(run.manifestSha256() + " " + shape) + ".duckdb");
  }

  private static String digest(String text) {
    return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  // Others of this user's machine may neither read nor exchange what is in it.
  private static boolean isOwn(Path folder) throws IOException {
    Files.createDirectories(folder, OWN);
    return Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(OWN_FOLDER);
  }

  // Of one warehouse the copy of the version that is asked is kept: others are superseded or
  // purged.
  private static void deleteOthers(Path copy) throws IOException {
    List<Path> there;
    try (Stream<Path> all = Files.list(Objects.requireNonNull(copy.getParent()))) {
      there = all.toList();
    }
    for (Path file : there) {
      Instant left = Instant.now().minus(LEFT);
      if (!file.equals(copy) && Files.getLastModifiedTime(file).toInstant().isBefore(left)) {
        Files.deleteIfExists(file);
      }
    }
  }
}
