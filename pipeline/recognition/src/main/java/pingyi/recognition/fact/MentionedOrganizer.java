package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;
import pingyi.recognition.text.Span;

/**
 * The organizer of a report that lost its first paragraph: the committee that is named most often.
 */
final class MentionedOrganizer {
  private static final Pattern COMMITTEE =
      Pattern.compile("(学院|学校|大学|公司|集团|医院|机关|校区|分行|县|市|区|镇|乡|街道|局|院|校|总)(党委|党总支|党工委|党组)");

  private MentionedOrganizer() {}

  static Optional<Fact> find(ReportText report) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Span> places = new LinkedHashMap<>();
    for (Sentence sentence : report.sentences()) {
      Matcher matcher = COMMITTEE.matcher(sentence.masked());
      while (matcher.find()) {
        counts.merge(matcher.group(), 1, Integer::sum);
        places.putIfAbsent(matcher.group(), sentence.span(matcher.start(), matcher.end()));
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(
            name ->
                Fact.derived("organizer", name, "organizer.mentioned", 0.5, places.get(name))
                    .with(Map.of("name_status", NameStatus.of(name).label())));
  }
}
