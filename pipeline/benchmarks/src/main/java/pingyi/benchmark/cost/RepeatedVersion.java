package pingyi.benchmark.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.RunFiles;
import pingyi.warehouse.read.StoredRun;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;

/**
 * A version of many branches, made of one of few: each branch stands in it many times, under ids of
 * its own, with everything that the tables say of it. Its shape is that of an institution of that
 * size; its statistics are not, which costs printing nothing.
 *
 * @param folder the run directory
 */
record RepeatedVersion(String runId, Path folder, String manifestSha256) implements StoredRun {
  /** The columns that tell branches, reviews and records apart. */
  private static final Set<String> OWN =
      Set.of(
          "organization_id",
          "organization_name",
          "parent_id",
          "ancestor_id",
          "review_id",
          "record_id",
          "name_key");

  /** A table is repeated if it has one of these. */
  private static final List<String> MARKS =
      List.of("organization_id", "review_id", "record_id", "name_key");

  /** Numbers that grow with the branches, as the copy with the number {@code k} has them. */
  private static final Map<String, String> GROWING =
      Map.of(
          "rank", "(rank - 1) * %1$d + 1",
          "rank_low", "(rank_low - 1) * %1$d + 1",
          "rank_high", "rank_high * %1$d",
          "ranked", "ranked * %1$d",
          "units", "units * %1$d");

  private static final Map<String, List<String>> SUMS =
      Map.of("year_summary", List.of("branches", "scored"), "grade_year", List.of("branches"));

  /** Repeats the branches of a run so many times, into an empty folder. */
  static RepeatedVersion of(StoredRun run, int times, Path folder)
      throws IOException, SQLException {
    RunFiles files = RunFiles.open(run);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '2GB'");
      statement.execute("SET preserve_insertion_order = false");
      for (Class<? extends Record> row : Tables.all()) {
        TableSchema<?> schema = TableSchema.of(row);
        for (Path file : files.ofTable(schema.name())) {
          Path target = folder.resolve(run.folder().relativize(file));
          Files.createDirectories(target.getParent());
          statement.execute(copy(schema, file, times, target));
        }
      }
    }
    Files.copy(run.folder().resolve("run.json"), folder.resolve("run.json"));
    byte[] list = HashList.of(folder).text().getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(HashList.FILE), list);
    return new RepeatedVersion(run.runId(), folder, Digests.sha256(list));
  }

  private static String copy(TableSchema<?> schema, Path file, int times, Path target) {
    boolean repeated = MARKS.stream().anyMatch(schema::has);
    List<String> changed = new ArrayList<>();
    if (repeated) {
      OWN.stream()
          .filter(schema::has)
          .map(
              name -> "CASE WHEN k = 0 THEN %1$s ELSE %1$s || '-' || k END AS %1$s".formatted(name))
          .forEach(changed::add);
      GROWING.forEach(
          (name, value) -> {
            if (schema.has(name)) {
              changed.add("CAST(%s AS INTEGER) AS %s".formatted(value.formatted(times), name));
            }
          });
    }
    SUMS.getOrDefault(schema.name(), List.of()).stream()
        .filter(schema::has)
        .map(name -> "%1$s * %2$d AS %1$s".formatted(name, times))
        .forEach(changed::add);
    return "COPY (SELECT * %s %s FROM read_parquet('%s', hive_partitioning = false)%s ORDER BY %s) TO '%s' (FORMAT PARQUET, COMPRESSION ZSTD)"
        .formatted(
            repeated ? "EXCLUDE (k)" : "",
            changed.isEmpty() ? "" : "REPLACE (" + String.join(", ", changed) + ")",
            file,
            repeated
                ? ", (SELECT CAST(range AS INTEGER) AS k FROM range(%d))".formatted(times)
                : "",
            schema.storedOrder().stream()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", ")),
            target);
  }
}
