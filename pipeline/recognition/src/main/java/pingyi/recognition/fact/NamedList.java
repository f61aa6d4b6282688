package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import pingyi.recognition.text.Sentence;
import pingyi.recognition.text.Span;

/**
 * Reviewees that are named one by one: “甲党支部、乙党支部进行了口头述职” are two.
 *
 * @param size how many
 * @param span where they stand
 */
record NamedList(int size, Span span) {
  private static final int LONGEST_ITEM = 24;

  /** Words that say that more are meant than are named, or that none is. */
  private static final Pattern OPEN =
      Pattern.compile("等|各|其他|其余|其它|全体|部分|所有|有关|相关|代表|成员|委员|大家|分别从|其中");

  private static final Pattern LIVE =
      Pattern.compile(
          "(?:口头|现场|上台|会上|依次|逐一|分别)?(?:进行|作|做)?(?:了)?(?:口头|现场|上台|大会|PPT|专题|集中)(?:述职|汇报)");
  private static final Pattern WRITTEN = Pattern.compile("书面(?:述职|汇报|报告|形式)");

  /** The first such list of a sentence for one way of reporting. */
  static Optional<NamedList> in(Sentence sentence, boolean written) {
    String text = sentence.masked();
    Matcher matcher = (written ? WRITTEN : LIVE).matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int end = matcher.start();
    int start = 0;
    // The subject may stand one or two clauses before the verb.
    for (int clause = 0; clause < 2; clause++) {
      int comma = Math.max(text.lastIndexOf(',', end - 1), text.lastIndexOf(';', end - 1));
      start = comma + 1;
      Optional<NamedList> list = items(sentence, text, start, end);
      if (list.isPresent() || comma < 0 || written) {
        return list;
      }
      end = comma;
    }
    return Optional.empty();
  }

  private static Optional<NamedList> items(Sentence sentence, String text, int start, int end) {
    String subject = text.substring(start, Math.max(start, end));
    int cut = firstOf(subject);
    subject = cut < 0 ? subject : subject.substring(0, cut);
    if (OPEN.matcher(subject).find() || subject.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    List<String> items = List.of(subject.split("[、和及]"));
    boolean all =
        items.size() >= 2
            && items.stream().allMatch(item -> !item.isBlank() && item.length() <= LONGEST_ITEM);
    String last = items.get(items.size() - 1);
    boolean branches = last.contains("支部") || last.contains("书记") || last.contains("总支");
    if (!all || !branches) {
      return Optional.empty();
    }
    return Optional.of(new NamedList(items.size(), sentence.span(start, start + subject.length())));
  }

  private static int firstOf(String subject) {
    int first = -1;
    for (String word :
        List.of("就", "围绕", "对照", "进行", "采取", "采用", "以", "作了", "做了", "从", "结合", "先后", "依次", "分别")) {
      int at = subject.indexOf(word);
      if (at > 0 && (first < 0 || at < first)) {
        first = at;
      }
    }
    return first;
  }
}
