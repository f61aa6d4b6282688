package pingyi.intake.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.text.CleanText;

/**
 * What columns.yaml says.
 *
 * @param headings what headings mean
 * @param rows which rows are no data
 * @param missingMarks what is written where there is nothing to state
 * @param modes the cleaned words for on_stage and written
 * @param pooled the cleaned words that say two years are pooled
 * @param registers the words of project registers and rectification lists
 */
public record ColumnRules(
    HeadingRules headings,
    Rows rows,
    Set<String> missingMarks,
    Map<String, String> modes,
    Set<String> pooled,
    RegisterWords registers) {
  /** Copies the collections. */
  public ColumnRules {
    missingMarks = Set.copyOf(missingMarks);
    modes = Map.copyOf(modes);
    pooled = Set.copyOf(pooled);
  }

  /**
   * Which rows are no data.
   *
   * @param total the cleaned words that begin a totals row
   * @param note the cleaned words that begin a note
   * @param scope the rows that are read, where not all are
   */
  public record Rows(List<String> total, List<String> note, Optional<Scope> scope) {
    /** Copies the lists. */
    public Rows {
      total = List.copyOf(total);
      note = List.copyOf(note);
    }

    /** The totals word that a text is or begins with. */
    public Optional<String> totalWord(String text) {
      return begins(text, total);
    }

    /** Whether a text begins as a note does. */
    public boolean isNote(String text) {
      return begins(text, note).isPresent();
    }

    private static Optional<String> begins(String text, List<String> words) {
      String cleaned = CleanText.of(text);
      return words.stream().filter(cleaned::startsWith).findFirst();
    }
  }

  /**
   * The rows that are read.
   *
   * @param heading the cleaned heading of the column that decides
   * @param keep the cleaned values that are read
   */
  public record Scope(String heading, Set<String> keep) {
    /** Copies the set. */
    public Scope {
      keep = Set.copyOf(keep);
    }
  }
}
