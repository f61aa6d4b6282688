package pingyi.engine.bulk;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;
import pingyi.warehouse.table.received.Field;

/**
 * A cell that decides something for its whole line. It stands at another position in each file, or
 * nowhere, so {@code bulk_file} has a column that says where.
 *
 * @param position the name of that column
 * @param column what stands there in a file
 */
record DecidingCell(String position, Function<BulkFile.Heading, Optional<BulkColumn>> column) {
  /** The year of the line. */
  static final DecidingCell YEAR =
      new DecidingCell("year_at", heading -> heading.column(Field.REVIEW_YEAR));

  /** The voter class of the line. */
  static final DecidingCell VOTER_CLASS =
      new DecidingCell("class_at", heading -> heading.column(Field.VOTER_CLASS));

  /** The cells of which one must say which organization is meant. */
  static List<DecidingCell> naming(List<BulkFile> files) {
    return IntStream.range(
            0, files.stream().mapToInt(file -> file.heading().deciding().size()).max().orElse(0))
        .mapToObj(
            number ->
                new DecidingCell(
                    "named_at_" + number,
                    heading -> heading.deciding().stream().skip(number).findFirst()))
        .toList();
  }

  /** All that decide something in some file. */
  static List<DecidingCell> of(List<BulkFile> files) {
    return Stream.concat(Stream.of(YEAR, VOTER_CLASS), naming(files).stream())
        .filter(cell -> cell.isIn(files))
        .toList();
  }

  /** Whether some file has it. */
  boolean isIn(List<BulkFile> files) {
    return files.stream().anyMatch(file -> column.apply(file.heading()).isPresent());
  }

  /** Where it stands in a file, in SQL. */
  String positionIn(BulkFile file) {
    return column
        .apply(file.heading())
        .map(found -> Integer.toString(found.index()))
        .orElse("CAST(NULL AS INT)");
  }

  /** Joins what its text says to the lines and their files; nothing where a file has none. */
  String said(String name, List<BulkFile> files) {
    return " LEFT JOIN (SELECT * FROM bulk_text WHERE position IN (%s)) AS %s"
            .formatted(
                columns(files).keySet().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")),
                name)
        + " ON %1$s.file_id = line.file_id AND %1$s.position = file.%2$s AND %1$s.text = %3$s"
            .formatted(name, position, inEach(files, BulkLines::text));
  }

  /** What depends on the column that it stands in. */
  String inEach(List<BulkFile> files, Function<BulkColumn, String> what) {
    return columns(files).entrySet().stream()
        .map(column -> "WHEN " + column.getKey() + " THEN " + what.apply(column.getValue()))
        .collect(Collectors.joining(" ", "CASE file." + position + " ", " END"));
  }

  private SortedMap<Integer, BulkColumn> columns(List<BulkFile> files) {
    return files.stream()
        .flatMap(file -> column.apply(file.heading()).stream())
        .collect(
            Collectors.toMap(BulkColumn::index, each -> each, (one, other) -> one, TreeMap::new));
  }
}
