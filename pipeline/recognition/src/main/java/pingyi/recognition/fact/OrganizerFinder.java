package pingyi.recognition.fact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.recognition.lexicon.Lexicon;
import pingyi.recognition.text.ReportText;
import pingyi.recognition.text.Sentence;

/** Who held the meeting: what stands before “召开”, without date, place and adverbs. */
final class OrganizerFinder {
  private static final int LONGEST = 40;

  private static final Pattern CONVENE = Pattern.compile("召开|举行|举办|开展|召集|组织(?:召开|开展|举行)?|进行");

  /** Dates, times and site words before the subject. */
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[\\s—\\-|·•★※]+|本[网报台刊]?讯|本报|讯|[(][^()]{0,30}[)]|作者:.{0,6}某"
              + "|(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}[日号]?(?:至|-|—)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}[日号])?"
              + "|[至到~-]?[0-9]{1,4}日|[0-9]{1,2}[::点时][0-9]{0,2}分?|(?:凌晨|早上|上午|中午|下午|晚上|晚间|晚|傍晚)"
              + "|[一二三四五六七八九十]{1,3}(?:点|时)半?|日前|近日|节前|节后|年前|年底|岁末|今天|昨日|昨天|今日|今年|近期|当日|当天|会上|据悉|本次|此次"
              + "|20[0-9]{2}年(?:度)?(?:[0-9]{1,2}月)?|年末|年初|周[一二三四五六日]|星期[一二三四五六日天])");

  private static final Pattern PLACE =
      Pattern.compile("[在于]|分[一二三四五六七八九十0-9]{1,2}[场批组片]|通过|采取|以视频|以线上|以[^,]{1,10}(?:形式|方式)");

  /** Where the name of the meeting starts when it is the subject. */
  private static final Pattern NAME =
      Pattern.compile(
          "20[0-9]{2}|年度|(?:基层|全体|所属|直属|机关)?(?:党支部|党组织|党总支|党\\(总\\)支部|支部)书记|基层党|书记|党建|述职|双述");

  private static final Pattern PERSON =
      Pattern.compile("(?:书记|校长|院长|局长|主任|镇长|董事长|部长|主席|行长|经理)(?:主持|同志)?$|主持$|^由");

  /** Verbs that are said of meetings only. */
  private static final List<String> OF_MEETINGS = List.of("召开", "举行", "举办", "召集");

  /** What the verb is said of: a committee may hold another meeting and hear the reports there. */
  private enum Held {
    MEETING,
    ANYTHING
  }

  private final ReportText report;

  OrganizerFinder(ReportText report) {
    this.report = report;
  }

  Optional<Fact> find(Meeting meeting) {
    List<Sentence> places = new ArrayList<>();
    places.add(meeting.sentence());
    report.title().map(Meeting::titleSentence).ifPresent(places::add);
    for (Sentence place : places) {
      Optional<Fact> found = in(place, Held.MEETING);
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<Fact> holder = in(meeting.sentence(), Held.ANYTHING);
    if (holder.isPresent()) {
      return holder;
    }
    return MentionedOrganizer.find(report);
  }

  /**
   * The full name of an organizer that the body calls by its end only (机关党委), where the heading of
   * the same report says it (虚舟大学机关党委).
   */
  Optional<Fact> fullName(Fact organizer) {
    String name = organizer.value().toString();
    return report
        .title()
        .map(Meeting::titleSentence)
        .flatMap(title -> in(title, Held.MEETING))
        .filter(full -> full.value().toString().endsWith(name) && !full.value().equals(name))
        .filter(full -> NameStatus.of(full.value().toString()) == NameStatus.NAMED)
        .map(
            full ->
                Fact.derived(
                        "organizer_full_name",
                        full.value(),
                        "organizer.named_in_title",
                        0.85,
                        full.span())
                    .with(full.details()));
  }

  private Optional<Fact> in(Sentence sentence, Held held) {
    String text = sentence.masked();
    Matcher matcher = CONVENE.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      int verb = matcher.start();
      from = matcher.end();
      boolean partOfWord = verb > 0 && text.charAt(verb - 1) == '党';
      boolean wanted =
          held == Held.MEETING
              ? ofMeeting(sentence.text(), verb)
              : OF_MEETINGS.stream().anyMatch(word -> text.startsWith(word, verb));
      if (partOfWord || !wanted) {
        continue;
      }
      Optional<Fact> subject = subject(sentence, verb);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /** Whether the meeting, and not something that happened in it, is what was held. */
  private static boolean ofMeeting(String text, int verb) {
    String around = text.substring(0, Math.min(text.length(), verb + 100));
    return Meeting.nameStart(around) < around.length();
  }

  /** The clause before the verb; where it holds only a date or a place, the clause before it. */
  private Optional<Fact> subject(Sentence sentence, int verb) {
    String text = sentence.masked();
    int end = verb;
    for (int clause = 0; clause < 3 && end > 0; clause++) {
      int start =
          1
              + Math.max(
                  Math.max(text.lastIndexOf(',', end - 1), text.lastIndexOf('。', end - 1)),
                  Math.max(
                      text.lastIndexOf(':', end - 1),
                      Math.max(text.lastIndexOf(';', end - 1), dash(text, end))));
      Optional<Fact> found = cleaned(sentence, start, end);
      if (found.isPresent()) {
        return found;
      }
      end = start - 1;
    }
    return Optional.empty();
  }

  private static int dash(String text, int end) {
    return text.lastIndexOf('—', end - 1);
  }

  private Optional<Fact> cleaned(Sentence sentence, int start, int end) {
    String text = sentence.text();
    int from = start;
    for (Matcher lead = LEADING.matcher(text.substring(from, end));
        lead.find() && lead.end() > 0; ) {
      from += lead.end();
      lead = LEADING.matcher(text.substring(from, end));
    }
    String rest = text.substring(from, end);
    int cut = rest.length();
    Matcher place = PLACE.matcher(rest);
    if (place.find()) {
      cut = place.start();
    }
    Matcher name = NAME.matcher(rest);
    if (name.find() && name.start() < cut && !rest.startsWith("党组", name.start())) {
      cut = name.start();
    }
    String organizer = withoutAdverbs(rest.substring(0, cut).strip());
    int dateBefore = organizer.lastIndexOf(' ');
    if (dateBefore >= 0) {
      from += dateBefore + 1;
      organizer = organizer.substring(dateBefore + 1);
    }
    if (organizer.length() < 2
        || organizer.length() > LONGEST
        || PERSON.matcher(organizer).find()
        || refused(organizer)) {
      return Optional.empty();
    }
    return Optional.of(
        Fact.stated(
                "organizer",
                organizer,
                "organizer.subject",
                0.9,
                sentence.span(from, from + organizer.length()))
            .with(Map.of("name_status", NameStatus.of(organizer).label())));
  }

  private static boolean refused(String organizer) {
    return organizer.startsWith("根据")
        || organizer.startsWith("按照")
        || organizer.startsWith("按")
        || organizer.startsWith("为")
        || organizer.startsWith("会议")
        || organizer.endsWith("的")
        || organizer.contains("由")
        || organizer.startsWith("经研究")
        || organizer.startsWith("经过")
        || organizer.startsWith("随后")
        || organizer.contains("要求")
        || organizer.contains("精神")
        || organizer.contains("人员")
        || organizer.contains("代表")
        || organizer.chars().anyMatch(character -> ";,。!?:".indexOf(character) >= 0)
        || organizer.chars().noneMatch(character -> character >= 0x4E00 || character == 'X');
  }

  private static String withoutAdverbs(String subject) {
    String rest = subject;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (String adverb : Lexicon.standard().words("adverb")) {
        if (rest.endsWith(adverb) && rest.length() > adverb.length() + 1) {
          rest = rest.substring(0, rest.length() - adverb.length());
          shorter = true;
        }
      }
    }
    return rest;
  }
}
