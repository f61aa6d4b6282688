package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;

/** Whether rectification was demanded, not merely reported. */
final class RectificationFinder {
  private static final Pattern DEMANDING = Pattern.compile("要求|强调|指出|要|希望|意见|提出|建议|部署|是|必须|务必|点评");

  /** Words of those who lead; 点评 of the year before belongs to a report. */
  private static final Pattern LEADING =
      Pattern.compile("要求|强调|[^年度]点评|^点评|意见|[一二三四五六七八九]是|[一二三四五六七八九]要");

  private final ReportText report;

  RectificationFinder(ReportText report) {
    this.report = report;
  }

  Optional<Fact> find() {
    Patterns patterns = Patterns.standard();
    for (Sentence sentence : report.sentences()) {
      String text = sentence.text();
      if (!patterns.found("rectification.word", text)) {
        continue;
      }
      Optional<Matcher> demanded = patterns.find("rectification.demanded", text);
      if (demanded.isPresent()
          && DEMANDING.matcher(text).find()
          && !reported(text, demanded.get().end())) {
        return Optional.of(
            Fact.stated(
                "rectification_required",
                true,
                "rectification.demanded",
                0.8,
                sentence.span(demanded.get().start(), demanded.get().end())));
      }
    }
    return Optional.empty();
  }

  /** Told by those who report, if their words stand before it in the sentence. */
  private static boolean reported(String text, int at) {
    Matcher told = Patterns.standard().pattern("rectification.reported").matcher(text);
    boolean leader = LEADING.matcher(text.substring(0, at)).find();
    return told.find() && !leader && told.start() <= at + 6;
  }
}
