package pingyi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.audit.sql.Lines;
import pingyi.audit.sql.OutputFormat;
import pingyi.audit.sql.PlainLines;
import pingyi.audit.sql.SqlService;

/** The prompt of {@code ./pingyi sql}: at a terminal with history and completion, else plain. */
final class SqlDialogue {
  private static final String NAMES =
      "SELECT DISTINCT name FROM (SELECT table_name AS name FROM tables UNION ALL SELECT column_name FROM columns) ORDER BY name";
  private static final List<String> OWN =
      List.of(
          "\\d",
          "\\examples",
          "\\q",
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP BY",
          "ORDER BY",
          "LIMIT",
          "scores_as_of(",
          "scores_in_run(");

  private SqlDialogue() {}

  static void hold(SqlService session, PrintStream screen) throws IOException {
    Optional<TerminalLines> terminal =
        System.console() == null
            ? Optional.empty()
            : TerminalLines.open(names(session), UserFolders.state().resolve("sql-history"));
    if (terminal.isPresent()) {
      try (TerminalLines lines = terminal.get()) {
        session.prompt(lines, screen);
      }
    } else {
      InputStreamReader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
      Lines lines = new PlainLines(new BufferedReader(in), screen);
      session.prompt(lines, screen);
    }
  }

  /** What can be completed: only what this session may ask, because it answers this itself. */
  private static List<String> names(SqlService session) throws IOException {
    StringBuilder text = new StringBuilder();
    session.execute(NAMES, OutputFormat.CSV, text);
    List<String> names = new ArrayList<>(OWN);
    text.toString().lines().skip(1).forEach(names::add);
    return names;
  }
}
