package pingyi.intake.report;

import java.util.List;
import java.util.Optional;
import pingyi.intake.finding.RefusedFile;
import pingyi.intake.sheet.Container;
import pingyi.intake.text.DecodedText;

/** Decodes a report and reads nothing in it; its title is its first line. */
final class Unread implements ReportRecognition {
  private static final int LONGEST_TITLE = 80;

  @Override
  public ToldReport read(byte[] bytes) throws RefusedFile {
    Container container = Container.of(bytes);
    if (container == Container.EMPTY) {
      throw new RefusedFile("empty_file", "");
    }
    if (container != Container.TEXT) {
      throw new RefusedFile("report_not_text", "");
    }
    DecodedText decoded = DecodedText.of(bytes, Optional.empty(), text -> true);
    String text = decoded.text();
    return new ToldReport(
        decoded.encoding(),
        text.length(),
        "unread",
        "unread",
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .findFirst()
            .map(Unread::cut),
        List.of(),
        List.of());
  }

  private static String cut(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE));
  }
}
