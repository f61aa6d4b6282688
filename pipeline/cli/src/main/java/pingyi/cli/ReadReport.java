package pingyi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pingyi.intake.finding.RefusedFile;
import pingyi.recognition.ReportFacts;
import pingyi.recognition.ReportReader;
import pingyi.recognition.source.SourceText;

/** What came of reading one file: facts or a refusal. */
sealed interface ReadReport {
  /** The file as it was named. */
  Path file();

  /** A report that was read. */
  record Told(Path file, SourceText source, ReportFacts facts) implements ReadReport {}

  /** A file that cannot be read. */
  record Refused(Path file, RefusedFile reason) implements ReadReport {}

  /** Reads a file; what is too large is not even loaded. */
  static ReadReport of(Path file) {
    try {
      long size = Files.size(file);
      if (size > SourceText.MOST_BYTES) {
        return new Refused(
            file, new RefusedFile("report_too_large", "", size, SourceText.MOST_BYTES));
      }
      SourceText source = SourceText.of(Files.readAllBytes(file));
      return new Told(file, source, ReportReader.read(source.text()));
    } catch (RefusedFile e) {
      return new Refused(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
