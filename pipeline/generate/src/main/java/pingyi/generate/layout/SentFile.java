package pingyi.generate.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A record file as it is sent.
 *
 * @param path within the workspace, with forward slashes
 */
public record SentFile(String path, Format format, List<SentSheet> sheets) {
  /** Copies the sheets. */
  public SentFile {
    sheets = List.copyOf(sheets);
  }

  /** The formats people send. */
  public enum Format {
    XLSX,
    XLS,
    CSV_GB18030,
    CSV_UTF8,
    CSV_UTF8_BOM
  }

  /** The bytes of the file, the same on every machine. */
  public byte[] bytes() {
    return switch (format) {
      case XLSX -> Spreadsheets.xlsx(sheets);
      case XLS -> Spreadsheets.xls(sheets);
      case CSV_GB18030 -> csv("", Charset.forName("GB18030"));
      case CSV_UTF8 -> csv("", StandardCharsets.UTF_8);
      case CSV_UTF8_BOM -> csv("\uFEFF", StandardCharsets.UTF_8);
    };
  }

  /** Its data rows in order. */
  public List<SentRow> rows() {
    return sheets.stream()
        .flatMap(sheet -> sheet.lines().stream())
        .flatMap(line -> line.row().stream())
        .toList();
  }

  /**
   * The name of a sheet as received rows cite it: the file's name where the format has no sheets.
   */
  public String sheetName(SentSheet sheet) {
    return switch (format) {
      case XLSX, XLS -> sheet.name();
      case CSV_GB18030, CSV_UTF8, CSV_UTF8_BOM -> path.substring(path.lastIndexOf('/') + 1);
    };
  }

  private byte[] csv(String mark, Charset charset) {
    CsvText text = CsvText.endingLinesWith(CsvText.LineEnd.WINDOWS);
    for (SentSheet.Line line : sheets.get(0).lines()) {
      text.line(line.cells().stream().map(Entry::text).toList());
    }
    return (mark + text.text()).getBytes(charset);
  }
}
