package pingyi.audit.sql;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * The process that answers a role's questions. It holds the role's tables and nothing else, can
 * reach no file, and may be killed at any time. Questions come on the standard input, answers leave
 * on the standard output.
 */
public final class SqlChild {
  /** What it says when it is ready. */
  static final String READY = "ready";

  private SqlChild() {}

  /**
   * Runs until the input ends.
   *
   * @param arguments folder, hash, language, seconds, rows, bytes, memory
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    // Whatever else might print must not be taken for an answer.
    System.setOut(System.err);
    Limits limits =
        new Limits(
            Duration.ofSeconds(Long.parseLong(arguments[3])),
            Duration.ZERO,
            Integer.parseInt(arguments[4]),
            Long.parseLong(arguments[5]),
            arguments[6]);
    Words words = new Words(Locale.forLanguageTag(arguments[2]));
    try (ProtectedDatabase database =
        ProtectedDatabase.open(Path.of(arguments[0]), arguments[1], limits)) {
      SqlGate gate = new SqlGate(database.connection(), database.names(), words);
      Asking asking = new Asking(database.connection(), limits, words);
      Frames.write(out, READY);
      answer(gate, asking, new DataInputStream(System.in), out);
    }
  }

  private static void answer(SqlGate gate, Asking asking, DataInputStream in, DataOutputStream out)
      throws IOException {
    while (true) {
      String sql;
      try {
        sql = Frames.read(in);
      } catch (EOFException e) {
        return;
      }
      String message;
      try {
        gate.check(sql);
        message = AnswerText.of(asking.ask(sql));
      } catch (SqlRefusedException e) {
        message = AnswerText.refusal(String.valueOf(e.getMessage()));
      }
      Frames.write(out, message);
    }
  }
}
