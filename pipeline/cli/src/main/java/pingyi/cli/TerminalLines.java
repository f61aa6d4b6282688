package pingyi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import pingyi.audit.sql.Lines;

/**
 * Lines typed at a terminal: with the arrow keys, a history that outlasts the session, and the
 * names of tables and columns completed by the tabulator.
 */
final class TerminalLines implements Lines, AutoCloseable {
  private static final int MOST_LINES_KEPT = 2_000;

  private final Terminal terminal;
  private final LineReader reader;

  private TerminalLines(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /**
   * The terminal of this process.
   *
   * @param names what can be completed
   * @param history the file of earlier lines
   * @return empty where there is none, as when text is piped in
   */
  static Optional<TerminalLines> open(List<String> names, Path history) {
    if (System.console() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          over(
              TerminalBuilder.builder().provider("exec").system(true).dumb(false).build(),
              names,
              history));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty(); // A terminal that cannot be steered is read like any text.
    }
  }

  /** Any terminal. */
  static TerminalLines over(Terminal terminal, List<String> names, Path history) {
    DefaultParser parser = new DefaultParser();
    // A backslash begins a command, and quotes are SQL's: neither is the terminal's.
    parser.setEscapeChars(null);
    parser.setQuoteChars(null);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(parser)
            .completer((lineReader, line, candidates) -> complete(line, names, candidates))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .variable(LineReader.HISTORY_FILE_SIZE, MOST_LINES_KEPT);
    if (kept(history)) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    return new TerminalLines(terminal, builder.build());
  }

  /** Makes the file, for this user's eyes alone: questions may say as much as answers. */
  private static boolean kept(Path history) {
    try {
      Files.createDirectories(history.toAbsolutePath().getParent());
      if (!Files.exists(history)) {
        Files.createFile(history);
      }
      if (Files.getFileStore(history).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(history, PosixFilePermissions.fromString("rw-------"));
      }
      return true;
    } catch (IOException e) {
      return false; // Without a place for it the history lasts as long as the session.
    }
  }

  // A name may follow a bracket, a comma or a point without a space: what stands before it stays.
  private static void complete(ParsedLine line, List<String> names, List<Candidate> candidates) {
    String typed = line.word().substring(0, line.wordCursor());
    int begin = typed.length();
    while (begin > 0 && isOfName(typed.charAt(begin - 1))) {
      begin--;
    }
    String before = typed.substring(0, begin);
    for (String name : names) {
      candidates.add(new Candidate(before + name, name, null, null, null, null, false));
    }
  }

  private static boolean isOfName(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '\\';
  }

  @Override
  public @Nullable String next(String prompt) {
    try {
      return reader.readLine(prompt);
    } catch (UserInterruptException e) {
      return FORGET;
    } catch (EndOfFileException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
