package pingyi.recognition;

import java.util.List;
import java.util.Optional;
import pingyi.recognition.fact.FactFinder;
import pingyi.recognition.kind.DocumentKind;
import pingyi.recognition.kind.KindReader;
import pingyi.recognition.repair.Repaired;
import pingyi.recognition.text.Line;
import pingyi.recognition.text.MeetingParts;
import pingyi.recognition.text.ReportText;

/** Reads a decoded document: repairs it, tells its kind and finds its facts. */
public final class ReportReader {
  private ReportReader() {}

  /** What a decoded text says. */
  public static ReportFacts read(String decoded) {
    Repaired repaired = Repaired.of(decoded);
    ReportText report = ReportText.of(repaired.clean().text());
    KindReader.Decision kind = KindReader.of(report);
    Optional<String> title = report.title().map(Line::text).map(ReportReader::withoutDashes);
    List<ReportText> parts =
        kind.kind() == DocumentKind.REVIEW_MEETING ? MeetingParts.of(report) : List.of(report);
    return new ReportFacts(
        repaired,
        kind,
        title,
        parts.stream().map(part -> FactFinder.of(part, kind.kind())).toList());
  }

  private static String withoutDashes(String title) {
    int start = 0;
    while (start < title.length() && "—-| ".indexOf(title.charAt(start)) >= 0) {
      start++;
    }
    int end = title.length();
    while (end > start && "| ".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    return title.substring(start, end);
  }
}
