package pingyi.recognition.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pingyi.recognition.grammar.Enumeration;
import pingyi.recognition.lexicon.Lexicon;
import pingyi.recognition.text.Line;
import pingyi.recognition.text.LineRole;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Span;

/**
 * What was demanded, in the order of the text and by who demanded it; and the problems that are
 * listed by number. The words before an enumeration say what it lists.
 */
final class DirectiveFinder {
  private static final int LEAD = 60;
  private static final String LEAD_ENDS = "。;!?\n";

  private enum Kind {
    DIRECTIVES,
    PROBLEMS,
    OTHER
  }

  private final int base;
  private final String body;

  DirectiveFinder(ReportText report) {
    this.base = report.lines().isEmpty() ? 0 : report.lines().get(0).start();
    this.body = body(report, base);
  }

  /** The lines of the body in their places, everything between them blotted out. */
  private static String body(ReportText report, int base) {
    int end = report.lines().stream().mapToInt(line -> line.span().end()).max().orElse(base);
    StringBuilder body = new StringBuilder(" ".repeat(end - base));
    for (Line line : report.lines()) {
      int from = line.start() - base;
      if (line.role() == LineRole.BODY) {
        body.replace(from, from + line.text().length(), line.text());
      }
      if (from > 0) {
        body.setCharAt(from - 1, '\n');
      }
    }
    return body.toString();
  }

  List<Fact> find() {
    List<Fact> facts = new ArrayList<>();
    int speaker = 0;
    for (Enumeration enumeration : Enumeration.in(body)) {
      String lead = lead(enumeration.start());
      Kind kind =
          kind(lead, body.charAt(Math.min(body.length() - 1, enumeration.items().get(0).start())));
      if (kind == Kind.OTHER) {
        continue;
      }
      speaker += kind == Kind.DIRECTIVES ? 1 : 0;
      add(enumeration, kind, lead, speaker, facts);
    }
    return facts;
  }

  private void add(Enumeration enumeration, Kind kind, String lead, int speaker, List<Fact> facts) {
    int order = 1;
    for (Span head : Heading.of(body, enumeration.items())) {
      String text = body.substring(head.start(), head.end());
      if (text.length() < 3) {
        continue;
      }
      Span span = new Span(base + head.start(), base + head.end());
      facts.add(
          kind == Kind.DIRECTIVES
              ? Fact.stated("requirements", text, "directive.enumerated", 0.85, span)
                  .with(
                      Map.of(
                          "speaker", String.valueOf(speaker),
                          "speaker_role", SpeakerRole.of(lead),
                          "order", String.valueOf(order)))
              : Fact.stated("problems", text, "problem.enumerated", 0.8, span));
      order++;
    }
    Stated size = Stated.of(lead);
    if (kind == Kind.DIRECTIVES && size.value() > 1) {
      boolean agrees = size.value() == enumeration.items().size();
      facts.add(
          Fact.derived(
                  "directives_reconciled",
                  agrees,
                  agrees ? "directive.as_many_as_stated" : "directive.not_as_many_as_stated",
                  0.9,
                  new Span(base + enumeration.start(), base + enumeration.start()))
              .with(
                  Map.of(
                      "stated",
                      String.valueOf(size.value()),
                      "found",
                      String.valueOf(enumeration.items().size()))));
    }
  }

  /** The words before the first marker; a very short clause takes the one before with it. */
  private String lead(int at) {
    int from = Math.max(0, at - LEAD);
    int start = from;
    for (int i = from; i < at - 6; i++) {
      if (LEAD_ENDS.indexOf(body.charAt(i)) >= 0) {
        start = i + 1;
      }
    }
    return body.substring(start, at);
  }

  private static Kind kind(String lead, char first) {
    int directive = last("directive_cue", lead);
    int praise = last("praise_cue", lead);
    int problem = last("problem_cue", lead);
    int told = last("report_cue", lead);
    int best = Math.max(Math.max(directive, praise), Math.max(problem, told));
    if (best < 0) {
      return first == '要' ? Kind.DIRECTIVES : Kind.OTHER;
    }
    if (best == directive) {
      return Kind.DIRECTIVES;
    }
    if (first == '要' && directive >= 0) {
      return Kind.DIRECTIVES;
    }
    return best == problem && praise < problem
        ? Kind.PROBLEMS
        : first == '要' && best != told ? Kind.DIRECTIVES : Kind.OTHER;
  }

  /** Where the last cue of a group ends. */
  private static int last(String group, String text) {
    int last = -1;
    for (String word : Lexicon.standard().words(group)) {
      int at = text.lastIndexOf(word);
      last = at < 0 ? last : Math.max(last, at + word.length());
    }
    return last;
  }

  /** “提出五点要求”: the size that is stated. */
  private record Stated(int value) {
    private static final com.google.re2j.Pattern SIZE =
        com.google.re2j.Pattern.compile(
            "([0-9]{1,2}|[一二三四五六七八九十两]{1,2})(?:点|条|项|个方面|方面|个)(?:具体|工作|明确|几点)?(?:的)?(?:要求|意见|希望|建议|任务|期望)");

    static Stated of(String lead) {
      com.google.re2j.Matcher matcher = SIZE.matcher(lead);
      return new Stated(
          matcher.find()
              ? (int) pingyi.recognition.grammar.Numeral.value(matcher.group(1)).orElse(0)
              : 0);
    }
  }
}
