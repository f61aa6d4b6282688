package pingyi.audit.sql;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The dialogue: a question ends with a semicolon, a command begins with a backslash. */
final class SqlPrompt {
  private static final String READY = "pingyi> ";
  private static final String GOES_ON = "   ...> ";

  private final SqlService session;
  private final Words words;
  private final Locale language;
  private final List<Example> examples = Example.all();

  SqlPrompt(SqlService session, Words words, Locale language) {
    this.session = session;
    this.words = words;
    this.language = language;
  }

  void run(Lines lines, Appendable out) throws IOException {
    StringBuilder question = new StringBuilder();
    for (String line = lines.next(READY);
        line != null;
        line = lines.next(question.isEmpty() ? READY : GOES_ON)) {
      String text = line.strip();
      if (line.equals(Lines.FORGET)) {
        question.setLength(0);
      } else if (question.isEmpty() && text.startsWith("\\")) {
        if (text.equals("\\q")) {
          return;
        }
        command(text, out);
      } else {
        question.append(line).append('\n');
        if (text.endsWith(";")) {
          answer(question.toString(), out);
          question.setLength(0);
        } else if (question.toString().isBlank()) {
          question.setLength(0);
        }
      }
    }
    if (!question.isEmpty()) {
      answer(question.toString(), out);
    }
  }

  private void answer(String sql, Appendable out) throws IOException {
    try {
      session.execute(sql, OutputFormat.TABLE, out);
    } catch (SqlRefusedException e) {
      out.append(e.getMessage()).append('\n');
    }
  }

  private void command(String text, Appendable out) throws IOException {
    String[] parts = text.split("\\s+", 2);
    boolean alone = parts.length == 1;
    switch (parts[0]) {
      case "\\d" -> {
        if (alone) {
          answer("SELECT table_name, zh, rows, grain FROM tables", out);
        } else {
          describe(parts[1].replace(";", ""), out);
        }
      }
      case "\\examples" -> {
        if (alone) {
          list(out);
        } else {
          runExample(parts[1], out);
        }
      }
      default -> out.append(words.say("unknown_command", parts[0])).append('\n');
    }
  }

  private void describe(String table, Appendable out) throws IOException {
    answer(
        "SELECT column_name, type, nullable, zh, sentence FROM columns WHERE table_name = '"
            + table.toLowerCase(Locale.ROOT).replace("'", "''")
            + "'",
        out);
  }

  private void list(Appendable out) throws IOException {
    for (int i = 0; i < examples.size(); i++) {
      out.append("%d. %s\n".formatted(i + 1, examples.get(i).title(language)));
      out.append(examples.get(i).sql().indent(3));
    }
    out.append(words.say("example_hint")).append('\n');
  }

  private void runExample(String number, Appendable out) throws IOException {
    if (!number.matches("\\d{1,3}")
        || Integer.parseInt(number) < 1
        || Integer.parseInt(number) > examples.size()) {
      out.append(words.say("example_unknown", number, examples.size())).append('\n');
      return;
    }
    Example example = examples.get(Integer.parseInt(number) - 1);
    out.append(example.title(language)).append('\n');
    answer(example.sql(), out);
  }
}
