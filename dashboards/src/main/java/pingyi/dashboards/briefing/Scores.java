package pingyi.dashboards.briefing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.warehouse.read.PackedRows;
import pingyi.warehouse.table.derived.BranchYearScore;

/**
 * The scores of all branches and years in the order in which they are told. The rows themselves
 * stay where the reader keeps them; here are only their places, four bytes each.
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
  private final Map<String, int[]> places = new HashMap<>();
  private final List<BranchYearScore> all;

  /** A row with what it is ranked by; the text that parts groups is put together once. */
  private record Ranked(int place, BranchYearScore row, String group) {
    Ranked(int place, BranchYearScore row) {
      this(place, row, row.session() + '/' + row.panel() + '/' + row.part());
    }
  }

  /** Puts rows in order. */
  Scores(List<BranchYearScore> rows) {
    this.rows = rows;
    TreeMap<Integer, int[]> byYear = byYear(rows);
    int[] together = new int[rows.size()];
    int filled = 0;
    int number = 0;
    for (Map.Entry<Integer, int[]> year : byYear.entrySet()) {
      int[] order =
          Arrays.stream(year.getValue())
              .mapToObj(place -> new Ranked(place, rows.get(place)))
              .sorted(BY_RANK)
              .mapToInt(Ranked::place)
              .toArray();
      System.arraycopy(order, 0, together, filled, order.length);
      filled += order.length;
      years.put(year.getKey(), PackedRows.at(rows, order));
      for (int place : order) {
        int[] known =
            places.computeIfAbsent(rows.get(place).organizationId(), id -> unknown(byYear.size()));
        known[number] = place;
      }
      number++;
    }
    this.all = PackedRows.at(rows, together);
  }

  private static TreeMap<Integer, int[]> byYear(List<BranchYearScore> rows) {
    TreeMap<Integer, int[]> byYear = new TreeMap<>();
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    int[] yearOf = new int[rows.size()];
    for (int place = 0; place < yearOf.length; place++) {
      yearOf[place] = rows.get(place).reviewYear();
      counts.merge(yearOf[place], 1, Integer::sum);
    }
    counts.forEach((year, count) -> byYear.put(year, new int[count]));
    Map<Integer, Integer> filled = new HashMap<>();
    for (int place = 0; place < yearOf.length; place++) {
      int at = filled.merge(yearOf[place], 1, Integer::sum) - 1;
      byYear.get(yearOf[place])[at] = place;
    }
    return byYear;
  }

  private static int[] unknown(int years) {
    int[] places = new int[years];
    Arrays.fill(places, -1);
    return places;
  }

  /** The review years, first to last. */
  TreeMap<Integer, List<BranchYearScore>> years() {
    return years;
  }

  /** Every row, year by year. */
  List<BranchYearScore> all() {
    return all;
  }

  /** The row of a branch and a year. */
  Optional<BranchYearScore> of(String organizationId, int year) {
    int[] known = places.get(organizationId);
    if (known == null || !years.containsKey(year)) {
      return Optional.empty();
    }
    int place = known[years.headMap(year).size()];
    return place < 0 ? Optional.empty() : Optional.of(rows.get(place));
  }
}
