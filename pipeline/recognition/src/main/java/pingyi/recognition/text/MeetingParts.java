package pingyi.recognition.text;

import java.util.ArrayList;
import java.util.List;
import pingyi.recognition.grammar.ReportDate;
import pingyi.recognition.lexicon.Patterns;

/**
 * Parts a document that tells of several meetings. A new one starts at a heading that names a
 * meeting, or at a paragraph that opens with another day and another meeting, once the one before
 * has been told of.
 */
public final class MeetingParts {
  private static final int LONGEST_HEADING = 70;

  private MeetingParts() {}

  /** The parts in order; a document with one meeting is one part. */
  public static List<ReportText> of(ReportText report) {
    List<Integer> starts = new ArrayList<>();
    List<String> days = new ArrayList<>();
    boolean told = false;
    for (Line line : report.lines()) {
      boolean heading = heading(line);
      String day = day(line);
      boolean another = told && (heading || (!day.isEmpty() && !days.contains(day)));
      if (another) {
        starts.add(line.start());
        told = false;
      }
      if (!day.isEmpty()) {
        days.add(day);
      }
      told |= !heading && !day.isEmpty();
    }
    return starts.isEmpty() ? List.of(report) : parted(report, starts);
  }

  private static List<ReportText> parted(ReportText report, List<Integer> starts) {
    List<ReportText> parts = new ArrayList<>();
    int from = 0;
    for (int start : starts) {
      parts.add(ReportText.of(report.clean(), from, start));
      from = start;
    }
    parts.add(ReportText.of(report.clean(), from, report.clean().length()));
    return parts;
  }

  private static boolean heading(Line line) {
    String text = line.text();
    return text.length() <= LONGEST_HEADING
        && text.indexOf('。') < 0
        && text.indexOf(',') < 0
        && Patterns.standard().found("line.title", text)
        && Patterns.standard().found("meeting.convened", text);
  }

  /** The day with which a paragraph opens if its first sentence says that a meeting was held. */
  private static String day(Line line) {
    if (line.role() != LineRole.BODY) {
      return "";
    }
    int end = line.text().indexOf('。');
    String first = line.text().substring(0, Math.min(end < 0 ? line.text().length() : end, 300));
    if (!Patterns.standard().found("meeting.convened", first)
        || !Patterns.standard().found("meeting.name", first)) {
      return "";
    }
    List<ReportDate> dates = ReportDate.in(first.substring(0, Math.min(40, first.length())));
    return dates.isEmpty() ? "" : dates.get(0).month() + "-" + dates.get(0).day();
  }
}
