package pingyi.audit.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pingyi.warehouse.read.LongTables;
import pingyi.warehouse.read.NumberedRun;
import pingyi.warehouse.read.QuestionCopies;
import pingyi.warehouse.read.WarehouseDatabase;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;

/**
 * Questions in SQL to one published version. The data are a copy in memory that is cut off from all
 * files, so that a question can neither change what was published nor read anything else; of {@link
 * LongTables} the files themselves are read, or a copy that the user keeps, and no others.
 */
public final class SqlSession implements SqlService {

  private final WarehouseDatabase database;
  private final Version version;
  private final Locale language;
  private final Words words;
  private final SqlGate gate;
  private final Asking asking;

  private SqlSession(
      WarehouseDatabase database, Version version, Locale language, Duration mostTime) {
    this.database = database;
    this.version = version;
    this.language = language;
    this.words = new Words(language);
    this.gate = new SqlGate(database.connection(), names(), words);
    Limits usual = Limits.usual();
    Limits limits =
        new Limits(mostTime, usual.grace(), usual.rows(), usual.bytes(), usual.memory());
    this.asking = new Asking(database.connection(), limits, words);
  }

  /**
   * Loads a version.
   *
   * @param history all that happened, for the relations over every version
   * @param language of messages: zh-CN or en
   * @throws pingyi.warehouse.read.DamagedVersionException if its files are not those published
   */
  public static SqlSession open(Version version, LedgerHistory history, Locale language) {
    return open(version, history, language, QuestionCopies.none());
  }

  /** The same, with copies of long tables, which are asked instead of their files. */
  static SqlSession open(
      Version version, LedgerHistory history, Locale language, QuestionCopies copies) {
    return open(version, history, language, Limits.usual().time(), LongTables.usual(copies));
  }

  static SqlSession open(
      Version version,
      LedgerHistory history,
      Locale language,
      Duration mostTime,
      LongTables longTables) {
    WarehouseDatabase database = WarehouseDatabase.open(version, readable(history), longTables);
    try {
      new SessionRelations(database.connection()).create(version, history);
      database.lock();
      return new SqlSession(database, version, language, mostTime);
    } catch (SQLException e) {
      database.close();
      throw new IllegalStateException("The session cannot begin: " + e.getMessage(), e);
    }
  }

  // Everything that was published and is still there, retracted or not: the relation publication
  // says which. A purged version has nothing to load.
  static List<NumberedRun> readable(LedgerHistory history) {
    return history.entries().stream()
        .filter(entry -> entry.entry().kind().publishes() && !history.purged(entry.runId()))
        .map(entry -> new NumberedRun(entry.sequence(), entry))
        .toList();
  }

  @Override
  public Answered execute(String sql, OutputFormat format, Appendable out) throws IOException {
    gate.check(sql);
    Answer answer = asking.ask(sql);
    format.print(answer, out);
    if (format == OutputFormat.TABLE) {
      String key = answer.complete() ? "rows" : "capped";
      out.append(words.say(key, answer.rows().size())).append('\n');
    }
    return new Answered(answer.rows().size(), answer.complete());
  }

  @Override
  public Answered store(String sql, Path file) throws IOException {
    gate.check(sql);
    Answer answer = asking.ask(sql);
    AnswerFile.publish(AnswerFile.write(answer, file), file);
    return new Answered(answer.rows().size(), answer.complete());
  }

  @Override
  public void prompt(Lines lines, Appendable out) throws IOException {
    prompt(this, lines, out);
  }

  /** The dialogue with this session or with one that stands before it. */
  void prompt(SqlService service, Lines lines, Appendable out) throws IOException {
    out.append(words.say("greeting", version.runId(), version.sequence(), version.publishedAt()));
    out.append('\n');
    new SqlPrompt(service, words, language).run(lines, out);
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>(SessionRelations.NAMES);
    Tables.all().forEach(table -> names.add(TableSchema.of(table).name()));
    return names;
  }

  @Override
  public void close() {
    database.close();
  }
}
