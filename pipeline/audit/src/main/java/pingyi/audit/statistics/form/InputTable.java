package pingyi.audit.statistics.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A delimited text with one line of headings. Blank lines are passed over; commas part the fields,
 * or tabs or semicolons where the headings have no comma.
 *
 * @param file what the text is called in messages
 */
record InputTable(String file, List<String> headings, List<Row> rows) {
  /**
   * One row.
   *
   * @param line the physical line it begins in, from 1
   * @param cells as many as there are headings
   */
  record Row(int line, List<String> cells) {}

  static InputTable read(String file, String text) {
    List<Row> records = records(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (records.isEmpty()) {
      throw StatisticsFault.input("no_headings", file);
    }
    List<String> headings = records.get(0).cells().stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (!heading.isEmpty() && !seen.add(heading)) {
        throw StatisticsFault.input("heading_twice", file, records.get(0).line(), heading);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : records.subList(1, records.size())) {
      rows.add(new Row(row.line(), fitted(file, row, headings.size())));
    }
    return new InputTable(file, headings, List.copyOf(rows));
  }

  private static List<String> fitted(String file, Row row, int width) {
    List<String> cells = row.cells();
    while (cells.size() > width && cells.get(cells.size() - 1).isEmpty()) {
      cells = cells.subList(0, cells.size() - 1);
    }
    if (cells.size() != width) {
      throw StatisticsFault.input("ragged", file, row.line(), cells.size(), width);
    }
    return List.copyOf(cells);
  }

  private static List<Row> records(String file, String text) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    List<Row> rows = new ArrayList<>();
    int begin = 1;
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      var records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (record.stream().anyMatch(cell -> !cell.isBlank()) || record.size() > 1) {
          rows.add(new Row(begin, record.toList()));
        }
        begin = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      throw StatisticsFault.input("quote", file, begin);
    }
    return rows;
  }

  private static char delimiter(String text) {
    String headings = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (headings.indexOf(',') >= 0) {
      return ',';
    }
    return headings.indexOf('\t') >= 0 ? '\t' : headings.indexOf(';') >= 0 ? ';' : ',';
  }
}
