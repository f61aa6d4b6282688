package pingyi.audit.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.warehouse.change.Change;
import pingyi.warehouse.change.ScoreChange;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.version.LedgerHistory;
import pingyi.warehouse.version.Version;

/**
 * Which scores two versions do not judge alike, and why: a score whose own source files differ is
 * told apart from one that moved because others did.
 *
 * @param change in which parts the versions differ
 * @param revisions the scores, by year and organization
 */
public record VersionDifference(RunChange change, List<ScoreRevision> revisions) {
  /** Copies the revisions. */
  public VersionDifference {
    revisions = List.copyOf(revisions);
  }

  /** Compares two versions, neither of them purged. */
  public static VersionDifference between(LedgerHistory history, Version before, Version after) {
    RunChange change = RunChange.between(history, before, after);
    try (VersionReader first = VersionReader.open(before);
        VersionReader second = VersionReader.open(after)) {
      List<ScoreChange> scores =
          ScoreChange.between(
              ProtectedReader.of(first, Role.AUDITOR),
              ProtectedReader.of(second, Role.AUDITOR),
              Set.copyOf(change.files()));
      return new VersionDifference(
          change,
          scores.stream()
              .map(score -> new ScoreRevision(score, causes(change, score.ownFile())))
              .toList());
    }
  }

  /** How many revisions are of a kind. */
  public long count(Change kind) {
    return revisions.stream().filter(revision -> revision.kind() == kind).count();
  }

  private static Set<Cause> causes(RunChange change, boolean own) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    causes.addAll(change.causes());
    if (!own && causes.remove(Cause.SOURCE_CHANGED)) {
      causes.add(Cause.OTHER_SOURCES_CHANGED);
    }
    return causes;
  }
}
