package pingyi.audit.sql;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the lines of a dialogue come from: a terminal with a memory, or any text. */
public interface Lines {
  /** In place of a line: what was typed so far is to be forgotten. */
  String FORGET = "\u0003";

  /**
   * The next line, after its prompt was shown.
   *
   * @return null at the end
   */
  @Nullable String next(String prompt) throws IOException;
}
