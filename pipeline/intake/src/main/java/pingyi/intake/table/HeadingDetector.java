package pingyi.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.rulebook.HeadingRules;
import pingyi.intake.sheet.MergedRange;
import pingyi.intake.sheet.RawCell;
import pingyi.intake.sheet.RawRow;
import pingyi.warehouse.table.received.Field;

/** Finds the heading rows of a sheet among titles, notes and data. */
final class HeadingDetector {
  private static final int DEEPEST_FIRST_HEADING = 30;

  private final Grid grid;
  private final HeadingRules rules;

  HeadingDetector(Grid grid, HeadingRules rules) {
    this.grid = grid;
    this.rules = rules;
  }

  /** All headings from top to bottom; the first must begin within the first 30 rows. */
  List<Heading> all() {
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < grid.rows().size(); i++) {
      if (headings.isEmpty() && grid.rows().get(i).number() > DEEPEST_FIRST_HEADING) {
        break;
      }
      int free = headings.isEmpty() ? 0 : headings.get(headings.size() - 1).last() + 1;
      Optional<Heading> heading = at(i, free);
      if (heading.isPresent()) {
        headings.add(heading.get());
        i = heading.get().last();
      }
    }
    return headings;
  }

  /** The heading around a row that names the organization; rows before {@code free} are taken. */
  private Optional<Heading> at(int position, int free) {
    RawRow row = grid.rows().get(position);
    List<Integer> named = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      RawCell cell = row.cell(column);
      if (cell.kind() == RawCell.Kind.TEXT
          && !cell.blank()
          && !Character.isDigit(cell.text().charAt(0))
          && rules.namesOrganization(cell.text())) {
        named.add(column);
      }
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    int last = position;
    while (last + 1 < grid.rows().size() && continuesBelow(position, last, named)) {
      last++;
    }
    int first = position;
    while (first - 1 >= free && continuesAbove(first, named)) {
      first--;
    }
    Heading heading = new Heading(first, last, columns(first, last));
    return heading.complete() ? Optional.of(heading) : Optional.empty();
  }

  private boolean continuesBelow(int top, int bottom, List<Integer> named) {
    int number = grid.rows().get(bottom).number();
    RawRow below = grid.rows().get(bottom + 1);
    if (below.number() != number + 1) {
      return false;
    }
    int topNumber = grid.rows().get(top).number();
    for (MergedRange range : grid.merged(below.number())) {
      if (range.firstRow() >= topNumber && range.firstRow() <= number) {
        return true;
      }
    }
    boolean organizationBelow = named.stream().anyMatch(column -> !below.cell(column).blank());
    if (organizationBelow) {
      return false;
    }
    for (int column = 0; column < below.cells().size(); column++) {
      String above = grid.spread(number, column);
      boolean grouped =
          grid.merged(number, column).filter(MergedRange::wide).isPresent()
              || (!above.isBlank() && rules.isUnder(above));
      if (grouped && !below.cell(column).blank() && rules.knows(below.cell(column).text())) {
        return true;
      }
    }
    return false;
  }

  private boolean continuesAbove(int top, List<Integer> named) {
    int number = grid.rows().get(top).number();
    RawRow above = grid.rows().get(top - 1);
    if (above.number() != number - 1) {
      return false;
    }
    Set<String> texts = new HashSet<>();
    boolean wide = false;
    for (int column = 0; column < above.cells().size(); column++) {
      String text = above.cell(column).text();
      if (text.isBlank()) {
        continue;
      }
      Optional<MergedRange> range = grid.merged(above.number(), column);
      if (range.isPresent() && range.get().lastRow() >= number) {
        return true;
      }
      if (rules.isUnder(text)) {
        return true;
      }
      wide |= range.filter(MergedRange::wide).isPresent();
      texts.add(text);
    }
    // A title stands alone or over the organization; groups of columns leave it free.
    boolean organizationFree =
        named.stream().allMatch(column -> grid.spread(above.number(), column).isBlank());
    return wide && texts.size() > 1 && organizationFree;
  }

  private List<TableColumn> columns(int first, int last) {
    int width = 0;
    for (int i = first; i <= last; i++) {
      RawRow row = grid.rows().get(i);
      width = Math.max(width, row.cells().size());
      for (MergedRange range : grid.merged(row.number())) {
        boolean used = !grid.spread(range.firstRow(), range.firstColumn()).isBlank();
        width = used ? Math.max(width, Math.min(range.lastColumn() + 1, 2000)) : width;
      }
    }
    List<TableColumn> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      column(first, last, column).ifPresent(columns::add);
    }
    return columns;
  }

  private Optional<TableColumn> column(int first, int last, int column) {
    List<String> levels = new ArrayList<>();
    MergedRange previous = null;
    boolean continued = false;
    for (int i = first; i <= last; i++) {
      int number = grid.rows().get(i).number();
      String text = grid.spread(number, column).strip();
      MergedRange range = grid.merged(number, column).orElse(null);
      if (!text.isEmpty() && (range == null || !range.equals(previous))) {
        levels.add(text);
        continued = range != null && range.firstColumn() < column;
      }
      previous = range;
    }
    if (levels.isEmpty()) {
      return Optional.empty();
    }
    String lowest = levels.get(levels.size() - 1);
    TableColumn found =
        new TableColumn(column, String.join("/", levels), lowest, rules.match(levels));
    // A heading merged over several columns names only the first; the others hold nothing, unless
    // all are ignored or unknown.
    return continued && found.field() != Field.IGNORED ? Optional.empty() : Optional.of(found);
  }
}
