package pingyi.method.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What a text says in a column, the same in every row.
 *
 * @param status stated, missing or unreadable
 * @param number the value as a number
 * @param qualifier the grade, component, quarter, rater or meaning
 * @param voterClass the voter class that it gives the row, in the column for that
 * @param reason why the row cannot be published
 */
public record BulkText(
    String status,
    @Nullable Double number,
    @Nullable String qualifier,
    @Nullable String voterClass,
    @Nullable String reason) {
  /** The status of a text that states what its column is for. */
  public static final String STATED = "stated";

  /** The status of a text that says there is nothing to state. */
  public static final String MISSING = "missing";

  /** Whether it may keep its row from being published: it states nothing, or is at fault. */
  public boolean isDoubtful() {
    return reason != null || !status.equals(STATED);
  }

  /** Judges a text under a column. */
  @FunctionalInterface
  public interface Rule {
    /** What the text says. */
    BulkText read(BulkColumn column, String text);
  }
}
