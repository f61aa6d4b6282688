package pingyi.dashboards.briefing;

import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.read.PackedRows;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * The scores of all branches and years in the order in which they are told. The rows themselves
 * stay where the reader keeps them, but for those of the latest year as long as there is room; here
 * are only their places, and what is asked of a whole year is counted while they are put in order:
 * of a nation each look at every row costs seconds.
 */
final class Scores {
  /** Best rank first; branches without a rank last, by name. */
  private static final Comparator<Ranked> BY_RANK =
      Comparator.comparing((Ranked one) -> one.row.rank() == null)
          .thenComparing(one -> one.row.ranked(), Comparator.reverseOrder())
          .thenComparing(one -> one.group)
          .thenComparing(
              one -> one.row.rank(), Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
          .thenComparing(one -> one.row.organizationName())
          .thenComparing(one -> one.row.organizationId());

  private final List<BranchYearScore> rows;
  private final TreeMap<Integer, List<BranchYearScore>> years = new TreeMap<>();
  private final TreeMap<Integer, YearCount> counts = new TreeMap<>();
  private final TreeMap<Integer, List<String>> ids = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, int[]> places = new HashMap<>();
  private SoftReference<BranchYearScore[]> latest = new SoftReference<>(null);
  private int latestBegun;
  private final BitSet scored = new BitSet();
  private final int span;
  private final int[] together;

  /** A row with what it is ranked by; the text that parts groups is put together once. */
  private record Ranked(int place, BranchYearScore row, String group) {
    Ranked(int place, BranchYearScore row) {
      this(place, row, row.session() + '/' + row.panel() + '/' + row.part());
    }
  }

  /**
   * What is counted of a year.
   *
   * @param reviewed its rows
   * @param scored those with a score
   * @param staged those that say how the review was held
   * @param onStage those on a stage
   * @param policies the rows of each policy
   */
  record YearCount(
      long reviewed, long scored, long staged, long onStage, TreeMap<String, Long> policies) {
    static YearCount of(List<Ranked> rows) {
      TreeMap<String, Long> policies = new TreeMap<>();
      long scored = 0;
      long staged = 0;
      long onStage = 0;
      for (Ranked one : rows) {
        scored += one.row.score() == null ? 0 : 1;
        staged += one.row.presentationMode() == null ? 0 : 1;
        onStage += "on_stage".equals(one.row.presentationMode()) ? 1 : 0;
        String policy = one.row.policyId();
        if (policy != null) {
          policies.merge(policy, 1L, Long::sum);
        }
      }
      return new YearCount(rows.size(), scored, staged, onStage, policies);
    }
  }

  /**
   * Puts rows in order.
   *
   * @param rows in key order: year by year
   */
  Scores(List<BranchYearScore> rows) {
    this.rows = rows;
    this.together = new int[rows.size()];
    List<Ranked> year = new ArrayList<>();
    int begun = 0;
    int first = rows.isEmpty() ? 0 : rows.get(0).reviewYear();
    this.span = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).reviewYear() - first + 1;
    for (int place = 0; place < together.length; place++) {
      Ranked one = new Ranked(place, rows.get(place));
      if (!year.isEmpty() && year.get(0).row.reviewYear() != one.row.reviewYear()) {
        close(year, begun, first);
        begun = place;
        year.clear();
      }
      year.add(one);
    }
    if (!year.isEmpty()) {
      close(year, begun, first);
      latestBegun = begun;
      years.put(years.lastKey(), latestInOrder());
    }
  }

  /** Nearly every page tells the latest year, some of them branch by branch. */
  private List<BranchYearScore> latestInOrder() {
    return new AbstractList<>() {
      @Override
      public BranchYearScore get(int index) {
        return latest(together[latestBegun + Objects.checkIndex(index, size())]);
      }

      @Override
      public int size() {
        return together.length - latestBegun;
      }
    };
  }

  /** The row at a place of the latest year. */
  private BranchYearScore latest(int place) {
    @Nullable BranchYearScore[] kept = latest.get();
    if (kept == null) {
      kept = rows.subList(latestBegun, together.length).toArray(BranchYearScore[]::new);
      latest = new SoftReference<>(kept);
    }
    return kept[place - latestBegun];
  }

  private void close(List<Ranked> ranked, int begun, int first) {
    int year = ranked.get(0).row.reviewYear();
    ranked.sort(BY_RANK);
    int[] order = ranked.stream().mapToInt(Ranked::place).toArray();
    System.arraycopy(order, 0, together, begun, order.length);
    years.put(year, PackedRows.at(rows, order));
    counts.put(year, YearCount.of(ranked));
    ids.put(year, ranked.stream().map(one -> one.row.organizationId()).toList());
    for (Ranked one : ranked) {
      // In year order, so that the newest name wins.
      names.put(one.row.organizationId(), one.row.organizationName());
      scored.set(one.place, one.row.score() != null);
      places.computeIfAbsent(one.row.organizationId(), id -> unknown())[year - first] = one.place;
    }
  }

  private int[] unknown() {
    int[] unknown = new int[span];
    Arrays.fill(unknown, -1);
    return unknown;
  }

  /** The review years, first to last, with their rows. */
  TreeMap<Integer, List<BranchYearScore>> years() {
    return years;
  }

  /** Every row, year by year. */
  List<BranchYearScore> all() {
    return PackedRows.at(rows, together);
  }

  /** How many rows there are. */
  int size() {
    return together.length;
  }

  /** What is counted of a year that has rows. */
  YearCount count(int year) {
    return counts.getOrDefault(year, YearCount.of(List.of()));
  }

  /** The branches of a year, best rank first. */
  List<String> ids(int year) {
    return ids.getOrDefault(year, List.of());
  }

  /** Every branch with its newest name. */
  Map<String, String> names() {
    return names;
  }

  /** The row of a branch and a year. */
  Optional<BranchYearScore> of(String organizationId, int year) {
    int place = place(organizationId, year);
    if (place < 0) {
      return Optional.empty();
    }
    return Optional.of(place < latestBegun ? rows.get(place) : latest(place));
  }

  /** Whether a branch has a score in a year. */
  boolean isScored(String organizationId, int year) {
    int place = place(organizationId, year);
    return place >= 0 && scored.get(place);
  }

  /** Whether a branch has a row in a year. */
  boolean has(String organizationId, int year) {
    return place(organizationId, year) >= 0;
  }

  private int place(String organizationId, int year) {
    int[] known = places.get(organizationId);
    int at = years.isEmpty() ? -1 : year - years.firstKey();
    return known == null || at < 0 || at >= span ? -1 : known[at];
  }
}
