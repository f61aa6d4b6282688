package pingyi.audit.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a branch has its score in a year.
 *
 * @param organizationId the branch
 * @param organizationName its name in that year
 * @param reviewYear the year under review
 * @param runId the published version that says so
 * @param sections from the source cells to the grade
 */
public record Explanation(
    String organizationId,
    String organizationName,
    int reviewYear,
    String runId,
    List<Section> sections) {
  /** Copies the list. */
  public Explanation {
    sections = List.copyOf(sections);
  }

  /**
   * One station on the way.
   *
   * @param id sources, ballots, panel, components, score, grade, ranks, verdicts, unscored or link
   * @param title its heading
   */
  public record Section(String id, String title, List<Line> lines) {
    /** Copies the list. */
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One sentence with the stored figures it quotes.
   *
   * @param text the sentence
   * @param figures the figures, in the order of the sentence
   */
  public record Line(String text, List<Quoted> figures) {
    /** Copies the list. */
    public Line {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A stored value.
   *
   * @param table the table it stands in
   * @param column its column
   * @param value the value as stored; null where the cell is empty
   */
  public record Quoted(String table, String column, @Nullable Object value) {}
}
