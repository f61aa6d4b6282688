package pingyi.engine.bulk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;

/**
 * The words in which statements speak of the lines of a bulk table. An engine gives two relations:
 * {@code bulk_row(row_number, c0, c1, …, last_cell, record_id, place)}, the lines with their cells
 * as text, null where a line ended before, and {@code bulk_text(position, text, …)}, what each
 * different text of a known column says. The id of a line and its number as text are made once for
 * all its cells.
 */
final class BulkLines {
  private final BulkFile file;

  BulkLines(BulkFile file) {
    this.file = file;
  }

  /** The names of the cells of a line: those under headings, and some beside them. */
  List<String> cells() {
    return IntStream.range(0, file.heading().width() + BulkFile.MOST_CELLS_BESIDE)
        .mapToObj(index -> "c" + index)
        .toList();
  }

  /** The lines that are not blank, with their id and the last cell that holds something. */
  String notBlank(String source) {
    List<String> cells = cells();
    return IntStream.iterate(cells.size() - 1, index -> index >= 0, index -> index - 1)
        .mapToObj(index -> "WHEN " + cells.get(index) + " <> '' THEN " + index)
        .collect(
            Collectors.joining(
                " ",
                "SELECT *, "
                    + literal(file.fileId() + ":1:")
                    + " || CAST(row_number AS STRING) AS record_id,"
                    + " CAST(row_number AS STRING) AS place FROM (SELECT *, CASE ",
                " END AS last_cell FROM " + source + ") AS line WHERE last_cell IS NOT NULL"));
  }

  /**
   * The cells under known headings one below the other, with the name of the cell.
   *
   * @param beside other columns of the lines that go with each cell
   */
  String upright(String source, String... beside) {
    return "(SELECT * FROM (SELECT "
        + Stream.concat(
                Stream.of(beside),
                file.heading().columns().stream()
                    .map(column -> "coalesce(c%1$d, '') AS c%1$d".formatted(column.index())))
            .collect(Collectors.joining(", "))
        + " FROM "
        + source
        + ") UNPIVOT INCLUDE NULLS (text FOR cell IN ("
        + file.heading().columns().stream()
            .map(column -> "c" + column.index())
            .collect(Collectors.joining(", "))
        + ")))";
  }

  /** The cells up to the last that holds something, joined as they were sent. */
  String joined() {
    List<String> cells = cells();
    return IntStream.range(0, cells.size())
        .mapToObj(
            index ->
                "CASE WHEN line.last_cell >= %d THEN coalesce(line.%s, '') END"
                    .formatted(index, cells.get(index)))
        .collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
  }

  /** The text of a cell; a line that ended before has none. */
  static String text(BulkColumn column) {
    return "coalesce(line.c" + column.index() + ", '')";
  }

  /** The address of a cell. */
  static String address(BulkColumn column) {
    return address(column.letters());
  }

  /** The address of the cell of a column of those letters. */
  static String address(String letters) {
    return literal(letters) + " || line.place";
  }

  /** Joins what the text of a column says, under a name. */
  static String said(String name, BulkColumn column) {
    return " JOIN bulk_text AS %s ON %s.position = %d AND %s.text = %s"
        .formatted(name, name, column.index(), name, text(column));
  }

  /** A text in SQL; one engine takes a backslash for itself, so that and the quote are chosen. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("('");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\'' || point == '\\') {
                literal.append("' || chr(").append(point).append(") || '");
              } else {
                literal.appendCodePoint(point);
              }
            });
    return literal.append("')").toString();
  }
}
