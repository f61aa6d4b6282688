package pingyi.audit.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import pingyi.warehouse.version.Version;

/** Questions in SQL to one published version. */
public final class SqlSession implements AutoCloseable {
  private SqlSession() {}

  /**
   * Loads a version.
   *
   * @param history all versions, for the relation {@code publication}
   * @param language of messages: zh-CN or en
   */
  public static SqlSession open(Version version, List<Version> history, Locale language) {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers one question.
   *
   * @throws SqlRefusedException if it is not a question, or the database cannot answer it
   * @throws IOException if the answer cannot be written
   */
  public void execute(String sql, OutputFormat format, Appendable out) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers questions line by line until {@code \q} or the end of the input.
   *
   * @throws IOException if the input cannot be read or an answer not be written
   */
  public void prompt(BufferedReader in, Appendable out) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
