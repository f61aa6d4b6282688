package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;
import pingyi.recognition.text.Span;

/**
 * The year that is reviewed. It is read where a meeting's name, a heading, what was reported or a
 * form says it, never from a date.
 */
final class YearFinder {
  private static final int LOOK_BACK = 24;
  private final ReportText report;
  private final List<Sentence> places = new ArrayList<>();

  YearFinder(ReportText report, Meeting meeting) {
    this.report = report;
    places.add(meeting.sentence());
    report.title().map(Meeting::titleSentence).ifPresent(places::add);
    places.addAll(report.sentences());
  }

  /**
   * The year that is stated; of a school year (2020-2021学年) the years it spans, and the year in
   * which it ends as a conclusion only: under which of the two it is reviewed is a rule of the
   * institution and stands nowhere in the text.
   */
  List<Fact> find() {
    Optional<Fact> school = first("year.school", 0.9);
    if (school.isPresent()) {
      Fact ends = school.get();
      int year = (Integer) ends.value();
      Span span = ends.span();
      return List.of(
          Fact.stated("school_year", (year - 1) + "-" + year, "year.school", 0.95, span),
          Fact.derived("review_year", year, "year.school_year_ends", 0.6, span));
    }
    return first("year.in_name", 0.95)
        .or(() -> first("year.of_work", 0.8))
        .or(() -> first("year.form", 0.7))
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Fact> first(String rule, double confidence) {
    for (Sentence sentence : places) {
      String text = sentence.text();
      Optional<Matcher> found = Patterns.standard().find(rule, text);
      while (found.isPresent()) {
        Matcher matcher = found.get();
        int group = matcher.group(1) != null ? 1 : 2;
        int at = matcher.start(group);
        if (!date(text, at) && !coming(text, at)) {
          return Optional.of(
              Fact.stated(
                  "review_year",
                  Integer.valueOf(matcher.group(group)),
                  rule,
                  confidence,
                  sentence.span(at, at + 4)));
        }
        found = Patterns.standard().find(rule, text, at + 4);
      }
    }
    return Optional.empty();
  }

  /** A year with a month is a date. */
  private static boolean date(String text, int at) {
    int i = at + 4;
    if (i < text.length() && text.charAt(i) == '年') {
      i++;
      int digits = i;
      while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
        digits++;
      }
      return digits > i && digits < text.length() && text.charAt(digits) == '月';
    }
    return i < text.length() && "-/.".indexOf(text.charAt(i)) >= 0;
  }

  private static boolean coming(String text, int at) {
    String before = text.substring(Math.max(0, at - LOOK_BACK), at);
    return Patterns.standard().found("year.coming", before);
  }
}
