package pingyi.audit.history;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * One branch and year that two versions do not judge alike.
 *
 * @param before the score in the earlier version; null where it has none
 * @param after the score in the later version; null where it has none
 * @param causes why
 */
public record ScoreRevision(
    @Nullable BranchYearScore before, @Nullable BranchYearScore after, Set<Cause> causes) {
  /** What became of the score. */
  public enum Kind {
    /** Only the later version has it. */
    ADDED,
    /** Only the earlier version has it. */
    REMOVED,
    /** Both have it, and differ in status, score, interval or grade. */
    REVISED;

    /** The word in outputs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the causes; at least one side must be there. */
  public ScoreRevision {
    if (before == null && after == null) {
      throw new IllegalArgumentException("A revision of nothing");
    }
    causes = Set.copyOf(causes);
  }

  /** What became of it. */
  public Kind kind() {
    return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.REVISED;
  }

  /** The side that is there; the later one of both. */
  public BranchYearScore either() {
    BranchYearScore known = after == null ? before : after;
    if (known == null) {
      throw new IllegalStateException("A revision of nothing");
    }
    return known;
  }

  /** The causes as one text. */
  public String cause() {
    return causes.stream().sorted().map(Cause::word).collect(Collectors.joining("+"));
  }
}
