package pingyi.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.CsvText;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.SentRow;
import pingyi.generate.truth.RowTruth;

/**
 * Writes one table of the whole workspace for each year, row by row, as an office's system exports
 * it: {@code bulk/<year>/reviews.csv} under one line of headings.
 */
final class YearTables implements Closeable {
  private static final String NAME = "reviews.csv";

  private final Path folder;
  private final RowTruth truth;
  private final Map<Integer, Table> tables = new TreeMap<>();

  /** One table with what has come of its rows so far. */
  private static final class Table {
    private final String path;
    private final List<Column> columns;
    private final Writer writer;
    private int lines = 1;
    private long quarantined;
    private long duplicate;

    Table(String path, List<Column> columns, Writer writer) {
      this.path = path;
      this.columns = columns;
      this.writer = writer;
    }

    long published() {
      return lines - 1 - quarantined - duplicate;
    }
  }

  YearTables(Path folder, RowTruth truth) {
    this.folder = folder;
    this.truth = truth;
  }

  /** Adds rows to the table of a year, whose columns are the same each time. */
  void add(int year, List<Column> columns, List<SentRow> rows) throws IOException {
    if (!tables.containsKey(year)) {
      tables.put(year, begin(year, columns));
    }
    Table table = Optional.ofNullable(tables.get(year)).orElseThrow();
    CsvText text = CsvText.endingLinesWith(CsvText.LineEnd.WINDOWS);
    for (SentRow row : rows) {
      List<String> cells = new ArrayList<>();
      table.columns.forEach(column -> cells.add(row.entry(column.key()).text()));
      row.trailing().ifPresent(cells::add);
      text.line(cells);
      table.lines++;
      truth.add(table.path, NAME, table.lines, row);
      if (row.fate() instanceof Fate.Quarantined) {
        table.quarantined++;
      } else if (row.fate() instanceof Fate.Duplicate) {
        table.duplicate++;
      }
    }
    table.writer.write(text.text());
  }

  private Table begin(int year, List<Column> columns) throws IOException {
    String path = "bulk/" + year + "/" + NAME;
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    List<String> headings = columns.stream().map(column -> column.levels().get(0)).toList();
    writer.write(CsvText.endingLinesWith(CsvText.LineEnd.WINDOWS).line(headings).text());
    return new Table(path, columns, writer);
  }

  /** How many tables there are. */
  long files() {
    return tables.size();
  }

  /** Writes how the rows of every table add up. */
  void account() {
    for (Table table : tables.values()) {
      truth.add(table.path, table.published(), table.quarantined, table.duplicate);
    }
  }

  @Override
  public void close() throws IOException {
    for (Table table : tables.values()) {
      table.writer.close();
    }
  }
}
