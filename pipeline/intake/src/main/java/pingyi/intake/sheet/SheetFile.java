package pingyi.intake.sheet;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.finding.Words;
import pingyi.intake.text.DecodedText;

/**
 * The sheets of a record file.
 *
 * @param sheets in their order
 * @param encoding of the text; empty for binary formats
 */
public record SheetFile(List<RawSheet> sheets, Optional<String> encoding) {

  /**
   * What helps to read a text file.
   *
   * @param configured the encoding that the workspace states
   * @param familiar whether a text makes sense, for encodings that accept anything
   * @param words for places
   */
  public record Help(Optional<Charset> configured, Predicate<String> familiar, Words words) {}

  /** Reads by what the bytes are, whatever the name says. */
  public static SheetFile read(byte[] bytes, String name, Help help) throws RefusedFile {
    return switch (Container.of(bytes)) {
      case EMPTY -> throw new RefusedFile("empty_file", "");
      case XLSX -> new SheetFile(XlsxReader.read(bytes), Optional.empty());
      case XLS -> new SheetFile(XlsReader.read(bytes), Optional.empty());
      case OLD_XLS -> throw new RefusedFile("old_excel", "");
      case HTML -> throw new RefusedFile("html_named_otherwise", "");
      case XML -> throw new RefusedFile("xml_named_otherwise", "");
      case PDF, ARCHIVE, BINARY -> throw new RefusedFile("not_a_table", "");
      case TEXT -> {
        DecodedText decoded = DecodedText.of(bytes, help.configured(), help.familiar());
        if (decoded.text().isBlank()) {
          throw new RefusedFile("empty_file", "");
        }
        RawSheet sheet = CsvReader.read(decoded.text(), name, help.words());
        yield new SheetFile(List.of(sheet), Optional.of(decoded.encoding()));
      }
    };
  }
}
