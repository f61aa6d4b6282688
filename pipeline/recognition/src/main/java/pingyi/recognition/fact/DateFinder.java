package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.recognition.grammar.ReportDate;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.Line;
import pingyi.recognition.text.LineRole;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;
import pingyi.recognition.text.Span;

/** The date of the meeting, that of the publication, and the year that the two settle. */
final class DateFinder {
  private static final int DATELINE_REACH = 16;

  /** A date of publication stands at the start of its line. */
  private static final int OPENING = 120;

  private final ReportText report;

  DateFinder(ReportText report) {
    this.report = report;
  }

  List<Fact> find(Meeting meeting) {
    List<Fact> facts = new ArrayList<>();
    Optional<Published> published = published();
    published.ifPresent(
        each ->
            facts.add(
                Fact.stated(
                    "publication_date", each.date().iso(), "date.publication", 0.9, each.span())));
    Sentence sentence = meeting.sentence();
    List<ReportDate> dates = ReportDate.in(sentence.text());
    dates.removeIf(date -> outside(date, sentence, published));
    dates.removeIf(date -> dateline(date, sentence.text()));
    if (dates.isEmpty()) {
      LostMonth.in(sentence).ifPresent(facts::add);
    }
    if (dates.isEmpty() || severalDays(dates, sentence.text())) {
      return facts;
    }
    ReportDate date = dates.get(0);
    Span span = sentence.span(date.start(), date.end());
    facts.add(Fact.stated("meeting_date", date.iso(), "date.meeting_sentence", 0.9, span));
    if (date.year().isPresent()) {
      facts.add(
          Fact.stated("meeting_date_resolved", date.iso(), "date.meeting_sentence", 0.9, span));
    } else {
      published
          .flatMap(each -> resolved(date, each.date()))
          .ifPresent(
              iso ->
                  facts.add(
                      Fact.derived(
                          "meeting_date_resolved", iso, "date.year_of_publication", 0.85, span)));
    }
    return facts;
  }

  /** A report is published on or soon after the day of the meeting. */
  private static Optional<String> resolved(ReportDate meeting, ReportDate published) {
    if (published.year().isEmpty()) {
      return Optional.empty();
    }
    int year = published.year().getAsInt();
    boolean later =
        meeting.month() > published.month()
            || (meeting.month() == published.month() && meeting.day() > published.day());
    ReportDate dated =
        new ReportDate(
            0,
            0,
            java.util.OptionalInt.of(later ? year - 1 : year),
            meeting.month(),
            meeting.day());
    return Optional.of(dated.iso());
  }

  private static boolean outside(
      ReportDate date, Sentence sentence, Optional<Published> published) {
    return published
        .filter(
            each ->
                sentence.start() + date.start() < each.span().end()
                    && sentence.start() + date.end() > each.span().start())
        .isPresent();
  }

  /** “1月22日讯” is when the news was written. */
  private static boolean dateline(ReportDate date, String text) {
    String behind = text.substring(date.end(), Math.min(text.length(), date.end() + 4)).strip();
    String before = text.substring(Math.max(0, date.start() - DATELINE_REACH), date.start());
    return behind.startsWith("讯")
        || behind.startsWith("电")
        || before.endsWith("截至")
        || before.endsWith("截止");
  }

  /** Two dates that are no range: held twice, so there is no one date. */
  private static boolean severalDays(List<ReportDate> dates, String text) {
    if (dates.size() < 2) {
      return false;
    }
    ReportDate first = dates.get(0);
    ReportDate second = dates.get(1);
    String between = text.substring(first.end(), second.start());
    boolean list = between.length() <= 24 && (between.contains("、") || between.contains("和"));
    return list && (first.month() != second.month() || first.day() != second.day());
  }

  private record Published(ReportDate date, Span span) {}

  private Optional<Published> published() {
    for (Line line : report.lines()) {
      if (line.role() == LineRole.CREDIT) {
        continue;
      }
      Optional<Matcher> found =
          Patterns.standard()
              .find(
                  "date.publication",
                  line.text().substring(0, Math.min(line.text().length(), OPENING)));
      if (found.isPresent()) {
        Matcher matcher = found.get();
        for (int group = 1; group <= matcher.groupCount(); group++) {
          String written = matcher.group(group);
          if (written != null) {
            List<ReportDate> dates = ReportDate.in(written.contains("年") ? written + "日" : written);
            if (!dates.isEmpty()) {
              int start = line.start() + matcher.start(group);
              return Optional.of(
                  new Published(dates.get(0), new Span(start, start + written.length())));
            }
          }
        }
      }
    }
    return Optional.empty();
  }
}
