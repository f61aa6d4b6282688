package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import java.util.Optional;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.Line;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;

/**
 * The sentence that says that the meeting was held, and its name in it.
 *
 * @param sentence the sentence, or the heading where no sentence says it
 * @param fromTitle whether only the heading says it
 */
public record Meeting(Sentence sentence, boolean fromTitle) {

  /**
   * Finds it: the first such sentence of the body with a date, else the first, else the heading.
   */
  public static Optional<Meeting> of(ReportText report) {
    Patterns patterns = Patterns.standard();
    Optional<Sentence> convened =
        report.sentences().stream()
            .filter(sentence -> patterns.found("meeting.convened", sentence.text()))
            .findFirst()
            .or(
                () ->
                    report.sentences().stream()
                        .filter(sentence -> patterns.found("meeting.name", sentence.text()))
                        .findFirst());
    if (convened.isPresent()) {
      return convened.map(sentence -> new Meeting(sentence, false));
    }
    return report
        .title()
        .filter(title -> patterns.found("meeting.name", title.text()))
        .map(title -> new Meeting(titleSentence(title), true));
  }

  static Sentence titleSentence(Line title) {
    return new Sentence(title.start(), title.text(), title.text());
  }

  /** Where the name of a meeting starts in a text, or its length. */
  static int nameStart(String text) {
    return Patterns.standard().find("meeting.name", text).map(Matcher::start).orElse(text.length());
  }
}
