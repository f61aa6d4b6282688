package pingyi.audit.sql;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of any text, as where no person is at a terminal.
 *
 * @param in the text
 * @param out where the prompt is shown
 */
public record PlainLines(BufferedReader in, Appendable out) implements Lines {
  @Override
  public @Nullable String next(String prompt) throws IOException {
    out.append(prompt);
    return in.readLine();
  }
}
