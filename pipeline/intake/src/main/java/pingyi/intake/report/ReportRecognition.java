package pingyi.intake.report;

import java.util.ServiceLoader;
import pingyi.intake.finding.RefusedFile;

/**
 * Tells what a report says. The reader itself is another room, which plugs in as a service, so that
 * intake need not know how prose is read; without it reports are decoded and kept unread.
 */
@FunctionalInterface
public interface ReportRecognition {
  /** What the bytes of a report say; refuses what is no text. */
  ToldReport read(byte[] bytes) throws RefusedFile;

  /** The reader that is on the class path. */
  static ReportRecognition installed() {
    return ServiceLoader.load(ReportRecognition.class).findFirst().orElseGet(() -> new Unread());
  }
}
