package pingyi.warehouse.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * A branch and year that two versions do not judge alike: in status, score, interval or grade.
 * Places move with every change of others and are not compared.
 *
 * @param before the score in the earlier version; null where it has none
 * @param after the score in the later version; null where it has none
 * @param ownFile whether a file that the score itself was read from is another one
 */
public record ScoreChange(
    @Nullable BranchYearScore before, @Nullable BranchYearScore after, boolean ownFile) {
  /** At least one side must be there. */
  public ScoreChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("A change of nothing");
    }
  }

  /** One branch and year. */
  private record Place(int year, String organizationId) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int years = Integer.compare(year, other.year);
      return years == 0 ? organizationId.compareTo(other.organizationId) : years;
    }
  }

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

  /**
   * The scores that differ, by year and organization.
   *
   * @param files the paths of the files that differ
   */
  public static List<ScoreChange> between(
      TableReader before, TableReader after, Set<String> files) {
    Map<Place, BranchYearScore> was = scores(before);
    Map<Place, BranchYearScore> is = scores(after);
    Set<Place> own = own(List.of(before, after), files);
    Set<Place> places = new TreeSet<>(was.keySet());
    places.addAll(is.keySet());
    List<ScoreChange> changes = new ArrayList<>();
    for (Place place : places) {
      BranchYearScore a = was.get(place);
      BranchYearScore b = is.get(place);
      if (a == null || b == null || !Judgement.of(a).equals(Judgement.of(b))) {
        changes.add(new ScoreChange(a, b, own.contains(place)));
      }
    }
    return List.copyOf(changes);
  }

  /** What became of the score. */
  public Change kind() {
    return Change.of(before != null, after != null);
  }

  /** The side that is there; the later one of both. */
  public BranchYearScore either() {
    BranchYearScore known = after == null ? before : after;
    if (known == null) {
      throw new IllegalStateException("A change of nothing");
    }
    return known;
  }

  private static Map<Place, BranchYearScore> scores(TableReader reader) {
    Map<Place, BranchYearScore> scores = new TreeMap<>();
    for (BranchYearScore row : reader.read(BranchYearScore.class)) {
      scores.put(new Place(row.reviewYear(), row.organizationId()), row);
    }
    return scores;
  }

  /** The scores with a cell in one of the files, in either version. */
  private static Set<Place> own(List<TableReader> versions, Set<String> files) {
    Set<Place> own = new HashSet<>();
    for (TableReader version : versions) {
      for (Lineage cell : files.isEmpty() ? List.<Lineage>of() : version.read(Lineage.class)) {
        String path = cell.path();
        if (path != null && files.contains(path)) {
          own.add(new Place(cell.reviewYear(), cell.organizationId()));
        }
      }
    }
    return own;
  }
}
