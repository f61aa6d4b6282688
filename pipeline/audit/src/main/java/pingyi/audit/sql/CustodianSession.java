package pingyi.audit.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import pingyi.warehouse.read.QuestionCopies;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;

/**
 * Questions to all that is stored, small groups and received cells among them, for whoever keeps
 * the files and may read them anyway. Nothing is taken out; every question is logged.
 */
public final class CustodianSession implements SqlService {
  /** The word that asks for it. */
  public static final String WORD = "custodian";

  private final SqlSession session;
  private final SessionLog log;

  private CustodianSession(SqlSession session, SessionLog log) {
    this.session = session;
    this.log = log;
  }

  /**
   * Loads a version.
   *
   * @param folder of the access log
   * @param copies of long tables, which are asked instead of their files
   * @param language of messages
   * @throws SqlRefusedException if the log cannot be written
   */
  public static CustodianSession open(
      Version version, LedgerHistory history, Path folder, QuestionCopies copies, Locale language) {
    SessionLog log = new SessionLog(folder, WORD, "", version, new Words(language));
    log.add("open", "", "accepted", "", 0, SessionLog.NOTHING);
    return new CustodianSession(SqlSession.open(version, history, language, copies), log);
  }

  @Override
  public Answered execute(String sql, OutputFormat format, Appendable out) throws IOException {
    long begin = System.nanoTime();
    StringBuilder text = new StringBuilder();
    Answered answered;
    try {
      answered = session.execute(sql, format, text);
    } catch (SqlRefusedException e) {
      throw refused(sql, begin, e);
    }
    byte[] shown = text.toString().getBytes(StandardCharsets.UTF_8);
    log.add("statement", sql, "answered", answered.rows() + " rows", begin, shown);
    out.append(text);
    return answered;
  }

  @Override
  public Answered store(String sql, Path file) throws IOException {
    long begin = System.nanoTime();
    Answered answered;
    try {
      answered = session.store(sql, file);
    } catch (SqlRefusedException e) {
      throw refused(sql, begin, e);
    }
    try {
      byte[] stored = Files.readAllBytes(file);
      log.add("statement", sql, "stored", answered.rows() + " rows", begin, stored);
    } catch (SqlRefusedException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return answered;
  }

  private SqlRefusedException refused(String sql, long begin, SqlRefusedException why) {
    String reason = String.valueOf(why.getMessage());
    log.add("statement", sql, "refused", reason, begin, SessionLog.NOTHING);
    return why;
  }

  @Override
  public void prompt(Lines lines, Appendable out) throws IOException {
    session.prompt(this, lines, out);
  }

  @Override
  public void close() {
    session.close();
  }
}
