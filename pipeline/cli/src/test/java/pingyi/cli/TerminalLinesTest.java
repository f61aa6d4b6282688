package pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed at a terminal; the keys are the bytes that a terminal sends. */
class TerminalLinesTest {
  private static final List<String> NAMES =
      List.of("branch_year_score", "organization_id", "\\examples", "SELECT");
  private static final String TABULATOR = "\t";
  private static final String UP = "\u0010";
  private static final String ENTER = "\r";
  private static final String END = "\u0004";

  @TempDir Path folder;

  @Test
  void shouldCompleteNamesAlsoBehindABracketAndAPoint() throws IOException {
    assertThat(typed("FROM bra" + TABULATOR + ";" + ENTER))
        .containsExactly("FROM branch_year_score;");
    assertThat(typed("SELECT count(s.org" + TABULATOR + ")" + ENTER))
        .containsExactly("SELECT count(s.organization_id)");
    assertThat(typed("\\ex" + TABULATOR + " 3" + ENTER)).containsExactly("\\examples 3");
  }

  @Test
  void shouldLeaveQuotesAndBackslashesAlone() throws IOException {
    assertThat(typed("SELECT 'it''s !1 \\n" + ENTER)).containsExactly("SELECT 'it''s !1 \\n");
  }

  @Test
  void shouldRememberLinesBeyondTheSessionForThisUserAlone() throws IOException {
    typed("SELECT 1;" + ENTER);

    assertThat(typed(UP + ENTER)).containsExactly("SELECT 1;");
    assertThat(Files.getPosixFilePermissions(history()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void shouldGoOnWithoutAPlaceForTheHistory() throws IOException {
    Files.writeString(folder.resolve("state"), "in the way");

    assertThat(typed("SELECT 1;" + ENTER)).containsExactly("SELECT 1;");
  }

  private List<String> typed(String keys) throws IOException {
    ByteArrayInputStream in =
        new ByteArrayInputStream((keys + END).getBytes(StandardCharsets.UTF_8));
    Terminal terminal =
        TerminalBuilder.builder()
            .system(false)
            .type("xterm")
            .encoding(StandardCharsets.UTF_8)
            .streams(in, new ByteArrayOutputStream())
            .build();
    List<String> lines = new ArrayList<>();
    try (TerminalLines typed = TerminalLines.over(terminal, NAMES, history())) {
      for (String line = typed.next("> "); line != null; line = typed.next("> ")) {
        lines.add(line);
      }
    }
    return lines;
  }

  private Path history() {
    return folder.resolve("state/sql-history");
  }
}
