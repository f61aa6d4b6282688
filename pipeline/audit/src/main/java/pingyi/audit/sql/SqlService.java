package pingyi.audit.sql;

import java.io.IOException;
import java.nio.file.Path;

/** Answers questions in SQL, wherever the data are. */
public interface SqlService extends AutoCloseable {
  /**
   * Answers one question.
   *
   * @return how much was printed; when it is not complete the caller should say so
   * @throws SqlRefusedException if it is not a question, or cannot be answered
   * @throws IOException if the answer cannot be written
   */
  Answered execute(String sql, OutputFormat format, Appendable out) throws IOException;

  /**
   * Answers one question into a Parquet file, which is there whole or not at all.
   *
   * @throws SqlRefusedException if it is not a question, or cannot be answered
   * @throws IOException if the file cannot be written
   */
  Answered store(String sql, Path file) throws IOException;

  /**
   * Answers questions line by line until {@code \q} or the end of the lines.
   *
   * @throws IOException if the lines cannot be read or an answer not be written
   */
  void prompt(Lines lines, Appendable out) throws IOException;

  @Override
  void close();
}
