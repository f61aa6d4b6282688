package pingyi.recognition.source;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalLong;
import pingyi.intake.document.DocxText;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.sheet.Container;

/**
 * The decoded text of a file and the way back to its bytes.
 *
 * @param text the decoded text, unrepaired
 * @param encoding the name of the encoding, or docx
 * @param mark the length of the byte order mark in bytes
 */
public record SourceText(String text, String encoding, int mark) {
  /** No report is larger; pages with pictures inside are below this. */
  public static final int MOST_BYTES = 24 << 20;

  /** No report is longer; a book is. */
  public static final int MOST_CHARACTERS = 1_000_000;

  private static final String DOCX = "docx";

  /** Decodes a file by what its bytes are, not by its name. */
  public static SourceText of(byte[] bytes) throws RefusedFile {
    if (bytes.length > MOST_BYTES) {
      throw new RefusedFile("report_too_large", "", bytes.length, MOST_BYTES);
    }
    SourceText source =
        switch (Container.of(bytes)) {
          case EMPTY -> throw new RefusedFile("report_empty", "");
          case XLSX -> new SourceText(DocxText.of(bytes), DOCX, 0);
          case XLS, OLD_XLS, PDF, ARCHIVE, BINARY -> throw new RefusedFile("report_not_text", "");
          default -> ReportDecoding.decode(bytes);
        };
    if (source.text().isBlank()) {
      throw new RefusedFile("report_empty", "");
    }
    if (source.text().length() > MOST_CHARACTERS) {
      throw new RefusedFile("report_too_large", "", source.text().length(), MOST_CHARACTERS);
    }
    return source;
  }

  /** Where a character of the decoded text starts in the file; a Word file has no such place. */
  public OptionalLong byteOffset(int character) {
    Optional<Charset> charset =
        encoding.equals(DOCX) ? Optional.empty() : Optional.of(Charset.forName(encoding));
    return charset
        .map(
            each ->
                OptionalLong.of(mark + (long) text.substring(0, character).getBytes(each).length))
        .orElse(OptionalLong.empty());
  }
}
