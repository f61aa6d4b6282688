package pingyi.intake.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pingyi.intake.Finding;
import pingyi.intake.Finding.Severity;

/** Collects what was noticed, in the order of noticing. */
public final class Findings {
  private final Words words;
  private final List<Finding> found = new ArrayList<>();

  /** Collects in the words of a language. */
  public Findings(Locale language) {
    this(new Words(language));
  }

  private Findings(Words words) {
    this.words = words;
  }

  /** A collection of its own in the same words, to be {@linkplain #repeat repeated} in its turn. */
  public Findings anew() {
    return new Findings(words);
  }

  /** The words in use. */
  public Words words() {
    return words;
  }

  /** Everything so far. */
  public List<Finding> all() {
    return List.copyOf(found);
  }

  /** Notices again what was noticed in the same file before. */
  public void repeat(List<Finding> earlier) {
    found.addAll(earlier);
  }

  /** How many errors there are so far, so that a reader can tell whether its own part was sound. */
  public long errors() {
    return found.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
  }

  /** A fault in a line of a configuration or rulebook file; line 0 means the whole file. */
  public void error(String file, int line, String code, Object... arguments) {
    add(Severity.ERROR, file, line == 0 ? "" : words.line(line), code, arguments);
  }

  /** A fault at any other place, such as a cell. */
  public void error(String file, String place, String code, Object... arguments) {
    add(Severity.ERROR, file, place, code, arguments);
  }

  /** Worth knowing. */
  public void warning(String file, String place, String code, Object... arguments) {
    add(Severity.WARNING, file, place, code, arguments);
  }

  /** A file that is left out; the finding is handed back because its row repeats the words. */
  public Finding rejected(String file, String place, String code, Object... arguments) {
    return add(Severity.FILE_REJECTED, file, place, code, arguments);
  }

  private Finding add(
      Severity severity, String file, String place, String code, Object... arguments) {
    Finding finding =
        new Finding(
            severity,
            code,
            file,
            place,
            words.message(code, arguments),
            words.mend(code, arguments));
    found.add(finding);
    return finding;
  }
}
