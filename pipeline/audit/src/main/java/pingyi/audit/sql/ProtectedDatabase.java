package pingyi.audit.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import pingyi.warehouse.read.Digests;
import pingyi.warehouse.read.DuckDb;
import pingyi.warehouse.read.HashList;
import pingyi.warehouse.read.LongTables;

/**
 * A role's files as a database in memory: verified, loaded, and then cut off from every file and
 * every setting. It tries for itself whether it is. Only {@link LongTables} stay in their files,
 * which hold nothing but what the role may see and are no part of what was published.
 */
final class ProtectedDatabase implements AutoCloseable {
  private static final List<String> MUST_FAIL =
      List.of(
          "SELECT * FROM read_text('/etc/hostname')",
          "SELECT * FROM glob('/*')",
          "COPY (SELECT 1) TO '%s/escaped.csv' (USE_TMP_FILE false)",
          "ATTACH '%s/escaped.db'",
          "INSTALL spatial",
          "SET threads = 1",
          "SET enable_external_access = true",
          "CALL enable_logging(storage = 'file', storage_path = '%s/escaped.log')");

  private final Connection connection;
  private final Set<String> names;

  private ProtectedDatabase(Connection connection, Set<String> names) {
    this.connection = connection;
    this.names = names;
  }

  /**
   * Loads a set.
   *
   * @param sha256 the SHA-256 of its list of hashes, as its maker told it
   * @throws IOException if a file is not the one on the list
   * @throws SQLException if it cannot be loaded, or if the walls do not stand
   */
  static ProtectedDatabase open(Path folder, String sha256, Limits limits)
      throws IOException, SQLException {
    return open(folder, sha256, limits, LongTables.usual());
  }

  static ProtectedDatabase open(Path folder, String sha256, Limits limits, LongTables longTables)
      throws IOException, SQLException {
    byte[] list = Files.readAllBytes(folder.resolve(HashList.FILE));
    if (!Digests.sha256(list).equals(sha256)
        || !HashList.of(folder).text().equals(new String(list, StandardCharsets.UTF_8))) {
      throw new IOException("The protected files are not those that were made");
    }
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_unsigned_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    settings.setProperty("temp_directory", "");
    settings.setProperty("memory_limit", limits.memory());
    settings.setProperty("threads", "2");
    settings.setProperty("max_expression_depth", "250");
    settings.setProperty("jdbc_stream_results", "true");
    Connection connection = DuckDb.inMemory(settings);
    Set<String> tables =
        HashList.names(folder).stream()
            .map(name -> name.replace(".parquet", ""))
            .collect(Collectors.toUnmodifiableSet());
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        Path file = folder.resolve(table + ".parquet");
        statement.execute(
            "CREATE %s \"%s\" AS FROM read_parquet('%s')"
                .formatted(
                    longTables.add(List.of(file)) ? "VIEW" : "TABLE",
                    table,
                    file.toString().replace("'", "''")));
      }
      statement.execute(SessionRelations.views());
      statement.execute("SET max_execution_time = " + limits.time().toMillis());
      statement.execute(longTables.wall());
      demandWalls(statement, folder);
    }
    Set<String> names = new HashSet<>(tables);
    names.addAll(SessionRelations.VIEWS);
    return new ProtectedDatabase(connection, Set.copyOf(names));
  }

  Connection connection() {
    return connection;
  }

  /** Everything that may be asked. */
  Set<String> names() {
    return names;
  }

  private static void demandWalls(Statement statement, Path folder) throws SQLException {
    for (String attempt : MUST_FAIL) {
      try {
        statement.execute(attempt.formatted(folder));
      } catch (SQLException e) {
        continue;
      }
      throw new SQLException("A wall does not stand: " + attempt);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
