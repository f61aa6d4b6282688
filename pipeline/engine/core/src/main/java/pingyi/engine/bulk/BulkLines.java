package pingyi.engine.bulk;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pingyi.method.bulk.BulkColumn;
import pingyi.method.bulk.BulkFile;

/**
 * The words in which statements speak of the lines of bulk tables. An engine gives two relations:
 * {@code bulk_row(file_id, row_number, c0, c1, …, last_cell, record_id, place)}, the lines with
 * their cells as text, null where a line ended before, and {@code bulk_text(file_id, position,
 * text, …)}, what each different text of a known column says. The id of a line and its number as
 * text are made once for all its cells.
 */
final class BulkLines {
  /** The lines, each beside its file. */
  static final String OF_FILES =
      "bulk_row AS line JOIN bulk_file AS file ON file.file_id = line.file_id";

  private final List<BulkFile> files;

  BulkLines(List<BulkFile> files) {
    this.files = files;
  }

  /** The names of the cells of the longest line: those under headings, and some beside them. */
  List<String> cells() {
    int width = files.stream().mapToInt(file -> file.heading().width()).max().orElse(0);
    return IntStream.range(0, width + BulkFile.MOST_CELLS_BESIDE)
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
                "SELECT *, file_id || ':1:' || CAST(row_number AS STRING) AS record_id,"
                    + " CAST(row_number AS STRING) AS place FROM (SELECT *, CASE ",
                " END AS last_cell FROM " + source + ") AS line WHERE last_cell IS NOT NULL"));
  }

  /** The positions at which some file has a known column. */
  SortedSet<Integer> known() {
    return files.stream()
        .flatMap(file -> file.heading().columns().stream())
        .map(BulkColumn::index)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The cells at some positions one below the other, with the name of the cell, each beside the
   * known column of its file; where a file has none there, the cell is left out.
   *
   * @param beside other columns of the lines that go with each cell
   */
  static String upright(String source, SortedSet<Integer> positions, String... beside) {
    return "(SELECT * FROM (SELECT "
        + Stream.concat(
                Stream.of(beside),
                positions.stream().map(position -> text(position) + " AS c" + position))
            .collect(Collectors.joining(", "))
        + " FROM "
        + source
        + " AS line) UNPIVOT INCLUDE NULLS (text FOR cell IN ("
        + positions.stream().map(position -> "c" + position).collect(Collectors.joining(", "))
        + "))) AS line JOIN bulk_column AS known"
        + " ON known.file_id = line.file_id AND known.cell = line.cell";
  }

  /** The cells up to the last that holds something, joined as they were sent. */
  String joined() {
    List<String> cells = cells();
    return IntStream.range(0, cells.size())
        .mapToObj(
            index -> "CASE WHEN line.last_cell >= %d THEN %s END".formatted(index, text(index)))
        .collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
  }

  /** The text of a cell; a line that ended before has none. */
  static String text(BulkColumn column) {
    return text(column.index());
  }

  private static String text(int position) {
    return "coalesce(line.c" + position + ", '')";
  }

  /** The address of a cell. */
  static String address(BulkColumn column) {
    return address(column.letters());
  }

  /** The address of the cell of a column of those letters. */
  static String address(String letters) {
    return literal(letters) + " || line.place";
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
