package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.recognition.grammar.ReportDate;
import pingyi.recognition.text.Sentence;

/**
 * A date whose 月 a site lost: 113日 is 1月13日 or 11月3日. No date is read from it; that one was meant
 * is said, with the days it can be.
 */
final class LostMonth {
  private static final Pattern WRITTEN = Pattern.compile("(?:^|[^0-9.,年月-])([0-9]{3,4})日");

  private LostMonth() {}

  static Optional<Fact> in(Sentence sentence) {
    Matcher matcher = WRITTEN.matcher(sentence.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String digits = matcher.group(1);
    List<String> readings = readings(digits);
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fact.stated(
                    "meeting_date_unreadable",
                    digits + "日",
                    "date.month_lost",
                    0.7,
                    sentence.span(matcher.start(1), matcher.end()))
                .with(Map.of("readings", String.join(", ", readings))));
  }

  private static List<String> readings(String digits) {
    List<String> readings = new ArrayList<>();
    for (int cut = 1; cut < digits.length(); cut++) {
      if (digits.charAt(0) != '0' && digits.charAt(cut) != '0') {
        ReportDate.in(digits.substring(0, cut) + "月" + digits.substring(cut) + "日")
            .forEach(date -> readings.add(date.iso()));
      }
    }
    return readings;
  }
}
