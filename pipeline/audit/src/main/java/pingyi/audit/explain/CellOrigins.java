package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pingyi.warehouse.cite.CitedCells;
import pingyi.warehouse.read.TableReader;
import pingyi.warehouse.table.TableSchema;
import pingyi.warehouse.table.audit.Lineage;
import pingyi.warehouse.table.received.SourceFile;

/** The files and cells that rows were read from, as far as the rows or their lineage name them. */
final class CellOrigins {
  /** More cells of one sheet are counted, not listed. */
  private static final int CELLS = 6;

  private final TableReader tables;
  private final Words words;

  CellOrigins(TableReader tables, Words words) {
    this.tables = tables;
    this.words = words;
  }

  /** One line a sheet. */
  List<String> of(List<Record> rows) {
    Map<String, TreeSet<String>> cells = new TreeMap<>();
    TreeSet<Integer> whole = new TreeSet<>();
    for (Record row : rows) {
      Optional<String> path = text(row, "path").or(() -> file(row));
      if (path.isPresent()) {
        String place = path.get() + text(row, "sheet").map(sheet -> "  " + sheet).orElse("");
        TreeSet<String> found = cells.computeIfAbsent(place, sheet -> new TreeSet<>());
        text(row, "cell").ifPresent(found::add);
        continue;
      }
      Optional<Integer> year = year(row);
      Optional<String> organization = text(row, "organization_id");
      if (year.isPresent() && organization.isPresent()) {
        add(
            cells,
            Map.of("review_year", year.get(), "organization_id", organization.orElseThrow()));
      } else {
        year.ifPresent(whole::add);
      }
    }
    whole.forEach(year -> add(cells, Map.of("review_year", year)));
    List<String> lines = new ArrayList<>();
    cells.forEach((sheet, found) -> lines.add(line(sheet, found)));
    return lines;
  }

  private void add(Map<String, TreeSet<String>> cells, Map<String, Object> place) {
    for (Lineage source : tables.read(Lineage.class, place)) {
      cells
          .computeIfAbsent(source.path() + "  " + source.sheet(), sheet -> new TreeSet<>())
          .add(source.cell());
    }
  }

  private String line(String sheet, TreeSet<String> cells) {
    if (cells.isEmpty()) {
      return sheet;
    }
    return cells.size() <= CELLS
        ? sheet + "!" + String.join(words.say("comma"), cells)
        : words.say("number.cells", sheet, cells.size());
  }

  private Optional<String> file(Record row) {
    return text(row, "file_id")
        .flatMap(
            id ->
                tables.read(SourceFile.class, Map.of("file_id", id)).stream()
                    .map(SourceFile::path)
                    .findFirst());
  }

  private static Optional<Integer> year(Record row) {
    return value(row, "review_year")
        .or(() -> value(row, "last_year"))
        .map(year -> ((java.lang.Number) year).intValue());
  }

  private static Optional<String> text(Record row, String column) {
    return value(row, column).map(Object::toString).filter(text -> !text.isEmpty());
  }

  private static Optional<Object> value(Record row, String column) {
    if (!TableSchema.of(row.getClass()).columns().contains(column)) {
      return Optional.empty();
    }
    @Nullable Object value = CitedCells.value(row, column);
    return Optional.ofNullable(value);
  }
}
