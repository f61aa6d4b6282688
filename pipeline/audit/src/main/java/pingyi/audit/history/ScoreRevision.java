package pingyi.audit.history;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.change.Change;
import pingyi.warehouse.change.ScoreChange;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * One branch and year that two versions do not judge alike, and why.
 *
 * @param change what both versions say of it
 * @param causes why
 */
public record ScoreRevision(ScoreChange change, Set<Cause> causes) {
  /** Copies the causes. */
  public ScoreRevision {
    causes = Set.copyOf(causes);
  }

  /** What became of it. */
  public Change kind() {
    return change.kind();
  }

  /** The score in the earlier version; null where it has none. */
  public @Nullable BranchYearScore before() {
    return change.before();
  }

  /** The score in the later version; null where it has none. */
  public @Nullable BranchYearScore after() {
    return change.after();
  }

  /** The side that is there; the later one of both. */
  public BranchYearScore either() {
    return change.either();
  }

  /** The causes as one text. */
  public String cause() {
    return causes.stream().sorted().map(Cause::word).collect(Collectors.joining("+"));
  }
}
