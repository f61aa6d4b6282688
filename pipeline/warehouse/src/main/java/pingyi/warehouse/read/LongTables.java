package pingyi.warehouse.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pingyi.warehouse.table.TableSchema;

/**
 * Which tables are too long to be copied into memory, and the files that are read instead. DuckDB
 * is let at these files and at no others. It could also write to them: that no question does is for
 * whoever lets questions through, and for the files' own permissions.
 */
public final class LongTables {
  /**
   * A table of more is read where it lies. Copied it would take some ten times as much: a million
   * branch-years, which are 25 MB as stored, take 250.
   */
  private static final long USUAL_BYTES = 16L << 20;

  private final long mostCopied;
  private final QuestionCopies copies;
  private final List<Path> files = new ArrayList<>();

  /**
   * None yet.
   *
   * @param mostCopied how many bytes of files are copied at most for one table
   */
  public LongTables(long mostCopied) {
    this(mostCopied, QuestionCopies.none());
  }

  /**
   * None yet.
   *
   * @param copies which may be asked instead of the files
   */
  public LongTables(long mostCopied, QuestionCopies copies) {
    this.mostCopied = mostCopied;
    this.copies = copies;
  }

  /** None yet, with the usual bound. */
  public static LongTables usual() {
    return usual(QuestionCopies.none());
  }

  /** None yet, with the usual bound, and copies that may be asked instead of the files. */
  public static LongTables usual(QuestionCopies copies) {
    return new LongTables(USUAL_BYTES, copies);
  }

  /** Whether the table in these files is a long one, whose files are then read where they lie. */
  public boolean add(List<Path> table) {
    boolean isLong = bytes(table) > mostCopied;
    if (isLong) {
      files.addAll(table);
    }
    return isLong;
  }

  /** The same for the rows of several versions in one. */
  boolean addAll(Collection<AskedRows> parts) {
    boolean isLong = add(parts.stream().flatMap(part -> part.files().stream()).toList());
    return isLong || parts.stream().anyMatch(AskedRows::copied);
  }

  /** The rows of a table: of its copy where it is a long one and has one, else of its files. */
  AskedRows rows(ParquetTables parquet, RunFiles run, TableSchema<?> schema) {
    Optional<String> copy =
        run.bytes(schema.name()) > mostCopied
            ? copies.find(parquet.connection(), run, schema)
            : Optional.empty();
    return copy.map(name -> AskedRows.of(name, schema))
        .orElseGet(() -> AskedRows.in(run.ofTable(schema.name()), parquet, schema));
  }

  /**
   * The settings that cut a database off from every file but these. What a footer says is kept, for
   * no file may change.
   */
  public String wall() {
    String reached =
        files.stream()
            .map(file -> ParquetTables.literal(file.toString()))
            .distinct()
            .collect(Collectors.joining(", ", "SET allowed_paths = [", "]; "));
    return (files.isEmpty() ? "" : reached + "SET parquet_metadata_cache = true; ")
        // In this order: after the lock nothing can be set, and access once off cannot come back.
        + "SET enable_external_access = false; SET lock_configuration = true";
  }

  private static long bytes(List<Path> table) {
    long bytes = 0;
    for (Path file : table) {
      try {
        bytes += Files.size(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bytes;
  }
}
