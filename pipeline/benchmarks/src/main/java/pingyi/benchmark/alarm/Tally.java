package pingyi.benchmark.alarm;

import java.util.Map;
import java.util.TreeMap;

/** How often something held, by table, row and column of the page. */
final class Tally {
  /** Where a count stands; rows and columns are ordered by their text. */
  record Cell(String table, String row, String column) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      int order = table.compareTo(other.table);
      order = order != 0 ? order : row.compareTo(other.row);
      return order != 0 ? order : column.compareTo(other.column);
    }
  }

  /** So many of so many. */
  record Count(long held, long of) {
    Count and(Count other) {
      return new Count(held + other.held, of + other.of);
    }

    double share() {
      return (double) held / of;
    }
  }

  private final Map<Cell, Count> counts = new TreeMap<>();

  void add(String table, String row, String column, boolean held) {
    merge(new Cell(table, row, column), new Count(held ? 1 : 0, 1));
  }

  private void merge(Cell cell, Count count) {
    counts.merge(cell, count, Count::and);
  }

  /** Adds all of another. */
  Tally and(Tally other) {
    other.counts.forEach(this::merge);
    return this;
  }

  Map<Cell, Count> counts() {
    return counts;
  }
}
