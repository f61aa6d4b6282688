package pingyi.audit.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.audit.protect.ProtectedReader;
import pingyi.audit.protect.Role;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.read.VersionReader;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BranchYearScore;
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

  /** One branch and year. */
  private record Place(int year, String organizationId) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int years = Integer.compare(year, other.year);
      return years == 0 ? organizationId.compareTo(other.organizationId) : years;
    }
  }

  /** What of a score is compared: places move with every change of others and are not. */
  private record Judgement(
      String status,
      @Nullable Double score,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String grade) {
    static Judgement of(BranchYearScore row) {
      return new Judgement(row.status(), row.score(), row.scoreLow(), row.scoreHigh(), row.grade());
    }
  }

  /** Compares two versions, neither of them purged. */
  public static VersionDifference between(LedgerHistory history, Version before, Version after) {
    RunChange change = RunChange.between(history, before, after);
    try (VersionReader first = VersionReader.open(before);
        VersionReader second = VersionReader.open(after)) {
      TableReader old = ProtectedReader.of(first, Role.AUDITOR);
      TableReader now = ProtectedReader.of(second, Role.AUDITOR);
      Map<Place, BranchYearScore> left = scores(old);
      Map<Place, BranchYearScore> right = scores(now);
      Map<Place, Set<String>> sources = sources(old, now, change);
      Set<Place> places = new TreeSet<>(left.keySet());
      places.addAll(right.keySet());
      List<ScoreRevision> revisions = new ArrayList<>();
      for (Place place : places) {
        BranchYearScore a = left.get(place);
        BranchYearScore b = right.get(place);
        if (a == null || b == null || !Judgement.of(a).equals(Judgement.of(b))) {
          boolean own = sources.containsKey(place);
          revisions.add(new ScoreRevision(a, b, causes(change, own)));
        }
      }
      return new VersionDifference(change, revisions);
    }
  }

  /** How many revisions are of a kind. */
  public long count(ScoreRevision.Kind kind) {
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

  private static Map<Place, BranchYearScore> scores(TableReader reader) {
    Map<Place, BranchYearScore> scores = new TreeMap<>();
    for (BranchYearScore row : reader.read(BranchYearScore.class)) {
      scores.put(new Place(row.reviewYear(), row.organizationId()), row);
    }
    return scores;
  }

  // The changed files behind each score, in either version.
  private static Map<Place, Set<String>> sources(
      TableReader old, TableReader now, RunChange change) {
    Map<Place, Set<String>> sources = new HashMap<>();
    Set<String> changed = new HashSet<>(change.files());
    for (TableReader reader : List.of(old, now)) {
      for (Lineage row : changed.isEmpty() ? List.<Lineage>of() : reader.read(Lineage.class)) {
        if (changed.contains(row.path())) {
          sources
              .computeIfAbsent(
                  new Place(row.reviewYear(), row.organizationId()), place -> new HashSet<>())
              .add(Objects.requireNonNull(row.path()));
        }
      }
    }
    return sources;
  }
}
