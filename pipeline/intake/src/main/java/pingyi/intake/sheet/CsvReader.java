package pingyi.intake.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.finding.Words;

/** Reads delimited text strictly; a quote that is never closed must not swallow the rest. */
public final class CsvReader {
  private CsvReader() {}

  /**
   * One record.
   *
   * @param line the physical line it begins in, from 1
   * @param cells the fields as they were sent
   */
  public record Line(int line, List<String> cells) {
    /** Whether nothing stands in it. */
    public boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** The records of a text, blank ones too. */
  public static List<Line> lines(String text, char delimiter, Words words) throws RefusedFile {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    List<Line> lines = new ArrayList<>();
    int begin = 1;
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      var records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        lines.add(new Line(begin, record.toList()));
        begin = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedFile("csv_quote", words.line(begin));
    }
    return lines;
  }

  /** The grid of a text; the name is the file's. */
  public static RawSheet read(String text, String name, Words words) throws RefusedFile {
    List<RawRow> rows = new ArrayList<>();
    for (Line line : lines(text, delimiter(text), words)) {
      if (!line.blank()) {
        if (line.cells().size() > XlsxReader.WIDEST) {
          throw new RefusedFile("too_wide", words.line(line.line()), XlsxReader.WIDEST);
        }
        rows.add(row(line));
      }
    }
    return new RawSheet(1, name, false, true, rows, List.of());
  }

  private static RawRow row(Line line) {
    int last = line.cells().size();
    while (last > 0 && line.cells().get(last - 1).isEmpty()) {
      last--;
    }
    List<RawCell> cells = line.cells().subList(0, last).stream().map(RawCell::text).toList();
    return new RawRow(line.line(), cells, line.cells().size());
  }

  /** A comma, unless the first lines have none but tabs or semicolons. */
  private static char delimiter(String text) {
    String opening = text.substring(0, Math.min(text.length(), 4096));
    if (opening.indexOf(',') >= 0) {
      return ',';
    }
    return opening.indexOf('\t') >= 0 ? '\t' : opening.indexOf(';') >= 0 ? ';' : ',';
  }
}
