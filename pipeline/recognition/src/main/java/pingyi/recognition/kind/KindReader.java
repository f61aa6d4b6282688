package pingyi.recognition.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.Line;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;

/** Tells the kind of a document by its heading, its first lines and what its sentences say. */
public final class KindReader {
  private static final int OPENING_LINES = 8;
  private static final int ARTICLES_OF_RULES = 2;

  private static final int LONGEST = 3000;

  private final Map<String, Map<String, Boolean>> answers = new HashMap<>();
  private final Patterns patterns = Patterns.standard();
  private final ReportText report;
  private final String title;

  private KindReader(ReportText report) {
    this.report = report;
    this.title = report.title().map(Line::text).orElse("");
  }

  /**
   * The kind with the reason.
   *
   * @param kind what it is
   * @param reason the rule that decided
   */
  public record Decision(DocumentKind kind, String reason) {}

  /** Decides. */
  public static Decision of(ReportText report) {
    return new KindReader(report).decide();
  }

  private Decision decide() {
    if (lines("kind.rules.article") >= ARTICLES_OF_RULES) {
      return new Decision(DocumentKind.RULES, "kind.rules.article");
    }
    boolean held = held();
    if (patterns.found("kind.speech.title", title)) {
      return new Decision(DocumentKind.SPEECH, "kind.speech.title");
    }
    if (found("kind.rules.title", title) && !dated()) {
      return new Decision(DocumentKind.RULES, "kind.rules.title");
    }
    if (opening("kind.speech.salutation") && !held) {
      return new Decision(DocumentKind.SPEECH, "kind.speech.salutation");
    }
    if (opening("kind.notice") && !held) {
      return new Decision(DocumentKind.NOTICE, "kind.notice");
    }
    return meeting(held);
  }

  private Decision meeting(boolean held) {
    Optional<Sentence> review = review();
    if (review.isPresent() && held) {
      return new Decision(DocumentKind.REVIEW_MEETING, "kind.review");
    }
    if (projectMeeting()) {
      return new Decision(DocumentKind.PROJECT_MEETING, "kind.project");
    }
    if (speaksAsI()) {
      return new Decision(DocumentKind.SPEECH, "kind.speech.salutation");
    }
    if (lines("kind.notice") > 0 && !held) {
      return new Decision(DocumentKind.NOTICE, "kind.notice");
    }
    return new Decision(DocumentKind.OTHER, "kind.other");
  }

  /** Whether a review of party organizations is what the document is about. */
  private Optional<Sentence> review() {
    List<Sentence> early = report.sentences().subList(0, Math.min(6, report.sentences().size()));
    Optional<Sentence> convened =
        early.stream().filter(sentence -> found("meeting.convened", sentence.text())).findFirst();
    if (convened.isPresent()) {
      String text = convened.get().text();
      if (found("kind.members", text) && !found("meeting.name", text)) {
        return Optional.empty();
      }
      boolean party = found("review.party", text) || found("review.party", title);
      boolean others = found("review.others", text) && !found("review.party", withoutOthers(text));
      return party && !others ? convened : Optional.empty();
    }
    boolean named = found("meeting.name", title) && found("review.party", title);
    return named ? report.sentences().stream().findFirst() : Optional.empty();
  }

  private String withoutOthers(String text) {
    return patterns.pattern("review.others").matcher(text).replaceAll("");
  }

  /** Whether something is told as done. */
  private boolean held() {
    boolean reported =
        report.sentences().stream().anyMatch(sentence -> found("review.reported", sentence.text()));
    boolean convened =
        report.sentences().stream()
            .anyMatch(sentence -> found("meeting.convened", sentence.text()));
    boolean told = reported || (dated() && lines("kind.notice") == 0);
    return told && (convened || found("meeting.name", title)) && !speaksAsI() && !announces();
  }

  /** Whether a meeting of a day is told of. */
  private boolean dated() {
    return found("meeting.convened", title)
        || report.sentences().stream()
            .filter(sentence -> found("meeting.convened", sentence.text()))
            .anyMatch(sentence -> found("kind.recent", sentence.text()));
  }

  private boolean announces() {
    return report.lines().stream()
            .limit(OPENING_LINES)
            .anyMatch(line -> line.text().endsWith(":") && found("kind.notice", line.text()))
        || lines("kind.notice") >= 2;
  }

  private boolean projectMeeting() {
    boolean titled = found("kind.project", title);
    return titled
        || report.sentences().stream().limit(3).anyMatch(s -> found("kind.project", s.text()));
  }

  private boolean speaksAsI() {
    return lines("kind.speech.salutation") > 0;
  }

  private boolean opening(String pattern) {
    return report.lines().stream()
        .limit(OPENING_LINES)
        .anyMatch(line -> found(pattern, line.text()));
  }

  private long lines(String pattern) {
    return report.lines().stream().filter(line -> found(pattern, line.text())).count();
  }

  /** Each question is asked once: a sentence is looked at for several reasons. */
  private boolean found(String pattern, String text) {
    String asked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return answers
        .computeIfAbsent(pattern, name -> new HashMap<>())
        .computeIfAbsent(asked, each -> patterns.found(pattern, each));
  }
}
