package pingyi.audit.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pingyi.audit.protect.ProtectedSet;
import pingyi.audit.protect.RoleDatabase;
import pingyi.warehouse.read.WarehouseDatabase;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;

/**
 * Questions of one role to the current version. This process makes the role's files, starts another
 * one that holds them and nothing else, writes the access log, and prints; it never runs a
 * question.
 */
public final class RoleSession implements SqlService {
  /**
   * How a session is held.
   *
   * @param audience for whom
   * @param log the folder of the access log
   * @param limits what a question may cost
   * @param language of messages
   */
  public record Settings(
      ProtectedSet.Audience audience, Path log, Limits limits, Locale language) {}

  private final Settings settings;
  private final Version version;
  private final Words words;
  private final Path folder;
  private final ProtectedSet tables;
  private final ChildProcess child;
  private final SessionLog log;

  private RoleSession(Settings settings, Version version, Path folder, ProtectedSet tables) {
    this.settings = settings;
    this.version = version;
    this.words = new Words(settings.language());
    this.folder = folder;
    this.tables = tables;
    this.child = new ChildProcess(tables, settings.limits(), settings.language());
    this.log =
        new SessionLog(
            settings.log(),
            settings.audience().role().word(),
            settings.audience().scope(),
            version,
            words);
  }

  /**
   * Makes the role's files and opens the session.
   *
   * @throws pingyi.warehouse.read.DamagedVersionException if the version is not the published one
   * @throws ProtectedSet.UnknownScopeException if no organization has the id of the scope
   * @throws IOException if the files or the access log cannot be written
   */
  public static RoleSession open(Version version, LedgerHistory history, Settings settings)
      throws IOException {
    Path folder = Files.createTempDirectory("pingyi-role");
    try {
      ProtectedSet tables = protect(version, history, settings.audience(), folder);
      RoleSession session = new RoleSession(settings, version, folder, tables);
      session.log.add("open", "", "accepted", "", 0, SessionLog.NOTHING);
      return session;
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static ProtectedSet protect(
      Version version, LedgerHistory history, ProtectedSet.Audience audience, Path folder)
      throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    try (WarehouseDatabase database =
        WarehouseDatabase.open(version, SqlSession.readable(history))) {
      new SessionRelations(database.connection()).create(version, history);
      return ProtectedSet.write(database.connection(), audience, tables);
    } catch (SQLException e) {
      throw new IOException("The role's files cannot be made: " + e.getMessage(), e);
    }
  }

  @Override
  public Answered execute(String sql, OutputFormat format, Appendable out) throws IOException {
    long begin = System.nanoTime();
    Answer answer = answer(sql, begin);
    StringBuilder text = new StringBuilder();
    format.print(answer, text);
    byte[] shown = text.toString().getBytes(StandardCharsets.UTF_8);
    log.add("statement", sql, "answered", answer.rows().size() + " rows", begin, shown);
    out.append(text);
    if (format == OutputFormat.TABLE) {
      String key = answer.complete() ? "rows" : "capped";
      out.append(words.say(key, answer.rows().size())).append('\n');
    }
    return new Answered(answer.rows().size(), answer.complete());
  }

  @Override
  public Answered store(String sql, Path file) throws IOException {
    long begin = System.nanoTime();
    Answer answer = answer(sql, begin);
    Path draft = AnswerFile.write(answer, file);
    try {
      byte[] written = Files.readAllBytes(draft);
      log.add("statement", sql, "stored", answer.rows().size() + " rows", begin, written);
      AnswerFile.publish(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
    return new Answered(answer.rows().size(), answer.complete());
  }

  private Answer answer(String sql, long begin) throws IOException {
    try {
      return child.ask(sql);
    } catch (SqlRefusedException e) {
      log.add(
          "statement", sql, "refused", String.valueOf(e.getMessage()), begin, SessionLog.NOTHING);
      throw e;
    } catch (ChildProcess.LostException e) {
      log.add(
          "statement",
          sql,
          e.killed() ? "killed" : "crashed",
          e.getMessage(),
          begin,
          SessionLog.NOTHING);
      throw new SqlRefusedException(
          e.killed()
              ? words.say(
                  "killed", settings.limits().time().plus(settings.limits().grace()).toSeconds())
              : words.say("crashed", e.getMessage()));
    }
  }

  @Override
  public void prompt(Lines lines, Appendable out) throws IOException {
    out.append(words.say("greeting", version.runId(), version.sequence(), version.publishedAt()));
    out.append('\n');
    new SqlPrompt(this, words, settings.language()).run(lines, out);
  }

  /**
   * Writes the role's tables as one DuckDB file for any SQL client; the log keeps its hash.
   *
   * @throws IOException if it cannot be written, or exists already
   */
  public void export(Path file) throws IOException {
    RoleDatabase.write(tables, SessionRelations.views(), file);
    try {
      log.add(
          "export",
          "",
          "stored",
          file.getFileName().toString(),
          System.nanoTime(),
          Files.readAllBytes(file));
    } catch (SqlRefusedException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  ChildProcess child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // A killed process may still let go of its files; what is left holds only what the role sees.
      folder.toFile().deleteOnExit();
    }
  }
}
