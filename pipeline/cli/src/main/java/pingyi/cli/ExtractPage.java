package pingyi.cli;

import java.util.Optional;
import pingyi.recognition.ReportFacts;
import pingyi.recognition.source.SourceText;

/** A way of printing what reports say. */
interface ExtractPage {
  /**
   * Prints one report.
   *
   * @param earlier the file before it that tells of the same meeting
   */
  void report(String file, SourceText source, ReportFacts facts, Optional<String> earlier);

  /** Prints that a file cannot be read, and why. */
  void refused(String file, String code, String reason);
}
