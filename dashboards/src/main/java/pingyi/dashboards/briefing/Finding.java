package pingyi.dashboards.briefing;

import java.util.List;

/**
 * One finding.
 *
 * @param id stable from version to version
 * @param weight how much it matters; the lists of findings are in this order
 * @param claim the finished sentence
 * @param verdict what the tables say: the verdicts with their counts, or what was counted
 * @param allowed the words about change or difference that the verdict allows; none else may stand
 *     in the claim
 * @param numbers the cells of its numbers
 */
public record Finding(
    String id,
    Weight weight,
    String claim,
    String verdict,
    List<String> allowed,
    List<Mention> numbers) {
  /** Copies the lists. */
  public Finding {
    allowed = List.copyOf(allowed);
    numbers = List.copyOf(numbers);
  }

  /**
   * The order of importance. A test outweighs a count, a count that asks for an act outweighs one
   * that describes, and what concerns the data alone comes last. Findings of one weight stand in
   * the order of the story, so that the order never hangs on the size of a number.
   */
  public enum Weight {
    /** The question every review asks, answered also where the answer is no. */
    CHANGE,
    /** A share beyond its control limits. */
    SIGNAL,
    /** Something promised is overdue. */
    OVERDUE,
    /** A problem named again in later years. */
    RECURRING,
    /** How far branches can be told apart at all. */
    DISTINCTION,
    /** Where the scores stand. */
    LEVEL,
    /** What was tested without a signal. */
    QUIET,
    /** What became of the data that were sent. */
    DATA
  }
}
