package pingyi.benchmark.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import pingyi.benchmark.Clock;

/** Runs the hand-written script on the same files with the same cores. */
public final class Expert {
  private Expert() {}

  /** The workspace, and where the tables go. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path out = Files.createDirectories(Path.of(arguments[1]));
    try (InputStream in = Expert.class.getResourceAsStream("expert.sql")) {
      String script =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${workspace}", arguments[0])
              .replace("${out}", out.toString());
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement()) {
        statement.execute("SET threads = 2");
        statement.execute(script);
      }
    }
    Clock.whole("expert");
  }
}
