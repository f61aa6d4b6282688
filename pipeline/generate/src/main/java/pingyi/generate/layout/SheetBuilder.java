package pingyi.generate.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pingyi.generate.layout.SentSheet.Kind;
import pingyi.generate.layout.SentSheet.Line;
import pingyi.generate.layout.SentSheet.Merge;

/** Lays rows out as a table with titles above, totals and a signature below. */
public final class SheetBuilder {
  private final String name;
  private final List<Column> columns;
  private final List<Line> lines = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private int sequence;

  /** A sheet with these columns. */
  public SheetBuilder(String name, List<Column> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  /** A title over the whole width. */
  public SheetBuilder title(String text) {
    if (columns.size() > 1) {
      merges.add(new Merge(lines.size(), lines.size(), 0, columns.size() - 1));
    }
    lines.add(new Line(Kind.HEADER, List.of(Entry.of(text)), Optional.empty()));
    return this;
  }

  /** An empty line. */
  public SheetBuilder blank() {
    lines.add(new Line(Kind.BLANK, List.of(), Optional.empty()));
    return this;
  }

  /** The heading; equal neighbours of an upper level and missing lower levels are merged. */
  public SheetBuilder heading() {
    int depth = columns.stream().mapToInt(column -> column.levels().size()).max().orElseThrow();
    int top = lines.size();
    for (int level = 0; level < depth; level++) {
      List<Entry> cells = new ArrayList<>();
      for (int index = 0; index < columns.size(); index++) {
        cells.add(Entry.of(label(index, level)));
      }
      lines.add(new Line(Kind.HEADER, cells, Optional.empty()));
    }
    for (int index = 0; index < columns.size(); index++) {
      int levels = columns.get(index).levels().size();
      if (levels < depth) {
        merges.add(new Merge(top + levels - 1, top + depth - 1, index, index));
      }
    }
    for (int level = 0; level < depth - 1; level++) {
      mergeNeighbours(top, level);
    }
    return this;
  }

  private String label(int index, int level) {
    List<String> levels = columns.get(index).levels();
    if (level >= levels.size() || (index > 0 && sameAbove(index - 1, index, level))) {
      return "";
    }
    return levels.get(level);
  }

  /** Whether two columns stand under the same upper heading of a level. */
  private boolean sameAbove(int left, int right, int level) {
    List<String> one = columns.get(left).levels();
    List<String> other = columns.get(right).levels();
    return level < one.size() - 1
        && level < other.size() - 1
        && one.subList(0, level + 1).equals(other.subList(0, level + 1));
  }

  private void mergeNeighbours(int top, int level) {
    int first = 0;
    while (first < columns.size()) {
      int last = first;
      while (last + 1 < columns.size() && sameAbove(last, last + 1, level)) {
        last++;
      }
      if (last > first) {
        merges.add(new Merge(top + level, top + level, first, last));
      }
      first = last + 1;
    }
  }

  /** Data rows, numbered on where the layout has a number column. */
  public SheetBuilder rows(List<SentRow> rows) {
    for (SentRow row : rows) {
      sequence++;
      List<Entry> cells = new ArrayList<>();
      for (Column column : columns) {
        cells.add(column.key().equals(Keys.NUMBER) ? Entry.of(sequence) : row.entry(column.key()));
      }
      row.trailing().ifPresent(extra -> cells.add(Entry.of(extra)));
      lines.add(new Line(Kind.DATA, cells, Optional.of(row)));
    }
    return this;
  }

  /** A line of sums over all data lines, under these keys. */
  public SheetBuilder total(String label, List<String> keys) {
    int first = 0;
    while (lines.get(first).kind() != Kind.DATA) {
      first++;
    }
    List<Entry> cells = new ArrayList<>(Collections.nCopies(columns.size(), Entry.BLANK));
    cells.set(0, Entry.of(label));
    for (int index = 0; index < columns.size(); index++) {
      if (keys.contains(columns.get(index).key())) {
        String letter = letter(index);
        cells.set(
            index,
            new Entry.Formula("SUM(" + letter + (first + 1) + ":" + letter + lines.size() + ")"));
      }
    }
    lines.add(new Line(Kind.TOTAL, cells, Optional.empty()));
    return this;
  }

  /** The letter of a column: A to Z, then AA and on. */
  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letter(index / 26 - 1) + last;
  }

  /** A line of ready sums, as a CSV file holds them. */
  public SheetBuilder totalOf(String label, String key, String sum) {
    List<Entry> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(Entry.of(column.key().equals(key) ? sum : ""));
    }
    cells.set(0, Entry.of(label));
    lines.add(new Line(Kind.TOTAL, cells, Optional.empty()));
    return this;
  }

  /** A note or signature below the table. */
  public SheetBuilder note(String text) {
    return title(text);
  }

  /** The sheet. */
  public SentSheet build() {
    return new SentSheet(name, lines, merges);
  }
}
