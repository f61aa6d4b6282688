package pingyi.warehouse.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pingyi.warehouse.read.DamagedVersionException;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.ParquetTables;
import pingyi.warehouse.read.StoredContent;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/** A run on its way: written aside, checked, and moved to its place by one rename. */
final class Stage {
  private static final String DATA = "data";

  /** A run in its place, not yet committed. */
  record Finished(String manifestSha256, SortedMap<String, TableFacts> tables) {}

  private final Layout layout;
  private final PublishRequest request;
  private final String name;
  private final Path folder;

  private Stage(Layout layout, PublishRequest request, String name, Path folder) {
    this.layout = layout;
    this.request = request;
    this.name = name;
    this.folder = folder;
  }

  static Stage open(Layout layout, PublishRequest request) throws IOException {
    String nonce = Long.toHexString(System.nanoTime());
    String name = Layout.STAGING + "/" + request.runId() + "-" + nonce;
    Path folder = layout.store().draft(name);
    Files.createDirectories(folder.resolve(DATA));
    CrashPoint.STAGE_OPENED.reached();
    return new Stage(layout, request, name, folder);
  }

  /** Writes, checks and moves the run. */
  Finished finish(StageWriter writer) throws IOException {
    writer.write(folder.resolve(DATA));
    CrashPoint.DATA_WRITTEN.reached();
    SortedMap<String, TableFacts> tables = inspect();
    byte[] run = LedgerText.run(request.runId(), request.facts(), tables);
    Disk.fill(folder.resolve("run.json"), run);
    CrashPoint.RUN_DESCRIBED.reached();
    HashList hashes = HashList.of(folder);
    byte[] list = hashes.text().getBytes(StandardCharsets.UTF_8);
    Disk.fill(folder.resolve(HashList.FILE), list);
    CrashPoint.HASHES_LISTED.reached();
    layout.store().sync(name);
    CrashPoint.STAGE_SYNCED.reached();
    if (!layout.store().hashes(name).equals(hashes)) {
      throw refused("its files changed while they were being checked");
    }
    CrashPoint.STAGE_CHECKED.reached();
    String place = Layout.run(request.runId());
    layout.store().move(name, place);
    CrashPoint.RUN_MOVED.reached();
    layout.store().seal(place);
    CrashPoint.RUN_SEALED.reached();
    return new Finished(Digests.sha256(list), tables);
  }

  /** Removes what is left of it; nothing is left of a finished one. */
  void discard() {
    try {
      layout.store().delete(name);
    } catch (IOException e) {
      // The fault that ended the publishing is the one to tell; the next publisher clears the rest.
    }
  }

  // Reads everything back: what was announced must be there, and nothing else.
  private SortedMap<String, TableFacts> inspect() throws IOException {
    Map<String, TableSchema<?>> schemas =
        Tables.all().stream()
            .map(Stage::schema)
            .collect(Collectors.toMap(TableSchema::name, Function.identity()));
    Map<String, List<Path>> written = written();
    TreeSet<String> names = new TreeSet<>(written.keySet());
    names.addAll(request.tableRows().keySet());
    SortedMap<String, TableFacts> tables = new TreeMap<>();
    long longest = request.tableRows().values().stream().mapToLong(Long::longValue).max().orElse(0);
    try (ParquetTables parquet = ParquetTables.openFor(longest)) {
      for (String name : names) {
        TableSchema<?> schema = schemas.get(name);
        List<Path> files = written.get(name);
        Long announced = request.tableRows().get(name);
        if (schema == null) {
          throw refused("table " + name + " is not declared");
        }
        if (files == null || announced == null) {
          throw refused(
              "table " + name + (files == null ? " was not written" : " was not announced"));
        }
        tables.put(name, inspect(parquet, schema, files, announced));
      }
    }
    return tables;
  }

  private TableFacts inspect(
      ParquetTables parquet, TableSchema<?> schema, List<Path> files, long announced) {
    StoredContent content;
    try {
      content = parquet.content(schema, files, announced);
    } catch (DamagedVersionException e) {
      // A column that is missing also makes the table unreadable, and is the better reason.
      checkColumns(parquet, schema, files);
      throw e;
    }
    if (!content.asDeclared()) {
      checkColumns(parquet, schema, files);
      throw refused("the columns of table " + schema.name() + " are not as declared");
    }
    if (content.rows() != announced) {
      throw refused(
          "table %s has %d rows, announced were %d"
              .formatted(schema.name(), content.rows(), announced));
    }
    if (content.missing() != null) {
      throw refused(
          "a row of table %s has no value where one must be: %s"
              .formatted(schema.name(), content.missing()));
    }
    if (content.unordered() != null) {
      throw refused(
          "the rows of table %s are not in key order, or two have the same key: %s"
              .formatted(schema.name(), content.unordered()));
    }
    return new TableFacts(content.rows(), content.digest());
  }

  private void checkColumns(ParquetTables parquet, TableSchema<?> schema, List<Path> files) {
    String declared =
        schema.fields().stream()
            .map(field -> field.name() + " " + field.type().duckdb())
            .collect(Collectors.joining(", "));
    String stored =
        parquet.columns(schema, files).entrySet().stream()
            .map(column -> column.getKey() + " " + column.getValue())
            .collect(Collectors.joining(", "));
    if (!stored.equals(declared)) {
      throw refused(
          "table %s has the columns (%s), declared are (%s)"
              .formatted(schema.name(), stored, declared));
    }
  }

  private Map<String, List<Path>> written() throws IOException {
    Path data = folder.resolve(DATA);
    try (Stream<Path> walk = Files.walk(data)) {
      List<Path> files = walk.filter(path -> !Files.isDirectory(path)).sorted().toList();
      for (Path file : files) {
        if (!file.toString().endsWith(".parquet") || data.relativize(file).getNameCount() < 2) {
          throw refused(data.relativize(file) + " is not a file of a table");
        }
      }
      return files.stream()
          .collect(Collectors.groupingBy(file -> data.relativize(file).getName(0).toString()));
    }
  }

  // Keeps the wildcard in one place: toMap cannot infer it.
  private static TableSchema<?> schema(Class<? extends Record> table) {
    return TableSchema.of(table);
  }

  private RefusedPublicationException refused(String why) {
    return new RefusedPublicationException(
        "Run %s is not published: %s. This is a fault of the program; please report it."
            .formatted(request.runId(), why));
  }
}
