package pingyi.recognition.fact;

import java.util.ArrayList;
import java.util.List;
import pingyi.recognition.fact.Mention.Role;
import pingyi.recognition.grammar.Quantity;
import pingyi.recognition.lexicon.Lexicon;
import pingyi.recognition.lexicon.Patterns;
import pingyi.recognition.text.Sentence;

/**
 * Reads what each number of a sentence counts. The words between a number and the next one, or the
 * end of the sentence, say what those counted did; numbers joined by 和 or 、 share what is said of
 * the last.
 */
final class MentionReader {
  private static final int NOUN_WITHIN = 16;
  private static final int AHEAD = 8;
  private static final List<String> JOINS = List.of("和", "、", "以及", "及", "与");
  private static final List<String> REPORTING =
      List.of("述职", "述责", "汇报", "围绕", "报告", "发言", "述评", "亮相", "登台", "上台");
  private static final List<String> LIVE =
      List.of("现场", "口头", "上台", "PPT", "视频", "线上", "在线", "登台", "当面", "大会述职", "会上述职", "集中述职");
  private static final List<String> THINGS =
      List.of(
          "方面", "维度", "部分", "环节", "重点", "层面", "角度", "问题", "问", "专题", "主题", "等次", "等级", "板块", "关键",
          "到位", "小时");

  private static final List<String> IN_TURN = List.of("依次", "逐一", "分别", "先后", "轮流", "就");

  private static final List<String> APPRAISING =
      List.of("测评", "评议", "打分", "投票", "评价", "考核", "评分", "考评", "评定");

  private MentionReader() {}

  static List<Mention> in(Sentence sentence) {
    List<Quantity> quantities = Quantity.in(sentence.masked());
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      int next = i + 1;
      // “五个村的书记代表全乡38个支部述职”, “11位书记从七个方面汇报”: neither number ends what is said.
      while (next < quantities.size() && passedOver(sentence, quantities.get(next))) {
        next++;
      }
      int until =
          next < quantities.size() ? quantities.get(next).start() : sentence.text().length();
      mentions.add(read(sentence, quantities.get(i), until));
    }
    return joined(sentence, mentions);
  }

  private static boolean passedOver(Sentence sentence, Quantity quantity) {
    int end = quantity.end();
    String noun =
        sentence.masked().substring(end, Math.min(sentence.masked().length(), end + AHEAD));
    boolean things =
        !quantity.measure().startsWith("人") && THINGS.stream().anyMatch(noun::startsWith);
    return things || represented(sentence, quantity);
  }

  private static boolean represented(Sentence sentence, Quantity quantity) {
    String before = sentence.masked().substring(0, quantity.start());
    return before.endsWith("代表")
        || before.substring(Math.max(0, before.length() - 6)).contains("代表全");
  }

  private static Mention read(Sentence sentence, Quantity quantity, int until) {
    String text = sentence.masked();
    String before = text.substring(0, quantity.start());
    String after = text.substring(quantity.end(), until);
    if (attended(before, after, quantity)) {
      return new Mention(sentence, quantity, Role.ATTENDED, true);
    }
    if (represented(sentence, quantity) && Lexicon.standard().within("reviewee", after)) {
      return new Mention(sentence, quantity, Role.WHOLE, false);
    }
    if (!reviewees(before, after, quantity) || excluded(before)) {
      return new Mention(sentence, quantity, Role.NONE, false);
    }
    String following = clauses(text.substring(quantity.end(), Math.min(text.length(), until + 1)));
    boolean read = before.substring(Math.max(0, before.length() - AHEAD)).contains("书面");
    boolean written = read || following.contains("书面") || quantity.measure().equals("份");
    boolean live = LIVE.stream().anyMatch(following::contains);
    if (objectOf(before)) {
      String rest = text.substring(quantity.end());
      String predicate = clauses(rest.substring(0, Math.min(rest.length(), 60)));
      if (APPRAISING.stream().anyMatch(predicate::contains)) {
        return new Mention(sentence, quantity, Role.ASSESSED, true);
      }
      if (predicate.contains("点评") || predicate.contains("画像")) {
        return new Mention(sentence, quantity, Role.COMMENTED, true);
      }
    }
    if (written && live) {
      return new Mention(sentence, quantity, firstMode(following), true);
    }
    if (written) {
      return new Mention(sentence, quantity, Role.WRITTEN, true);
    }
    boolean reporting =
        live
            || REPORTING.stream().anyMatch(following::contains)
            || inTurn(following)
            || heard(before);
    return new Mention(sentence, quantity, reporting ? Role.ON_SITE : Role.NONE, live);
  }

  private static boolean inTurn(String following) {
    String opening = following.substring(0, Math.min(following.length(), NOUN_WITHIN));
    return IN_TURN.stream().anyMatch(opening::contains);
  }

  /** “采取书面述职和现场述职的形式” says both of all; “现场述职,另有书面” says one of these. */
  private static Role firstMode(String following) {
    // Where 书面 stands before the count, it comes before everything that follows.
    int written = Math.max(0, following.indexOf("书面"));
    int live = LIVE.stream().mapToInt(following::indexOf).filter(at -> at >= 0).min().orElse(-1);
    String between = following.substring(Math.min(written, live), Math.max(written, live));
    if (between.indexOf(',') < 0 && between.indexOf(';') < 0) {
      return Role.WHOLE;
    }
    return written < live ? Role.WRITTEN : Role.ON_SITE;
  }

  /** Up to a full stop of thought: a semicolon or the start of another subject. */
  private static String clauses(String text) {
    int end = text.indexOf(';');
    String part = end < 0 ? text : text.substring(0, end);
    for (String other : List.of(",其他", ",其余", ",其它", ",与会", ",参会", ",党委书记", ",会议", "。")) {
      int at = part.indexOf(other);
      part = at < 0 ? part : part.substring(0, at);
    }
    return part;
  }

  private static boolean objectOf(String before) {
    String near = before.substring(Math.max(0, before.length() - AHEAD));
    int at =
        Math.max(near.lastIndexOf('对'), Math.max(near.lastIndexOf('给'), near.lastIndexOf("为")));
    return at >= 0 && near.indexOf(',', at) < 0;
  }

  private static boolean heard(String before) {
    return before.substring(Math.max(0, before.length() - AHEAD)).contains("听取");
  }

  private static boolean excluded(String before) {
    return Patterns.standard()
        .found("count.not_reviewees", before.substring(Math.max(0, before.length() - AHEAD)));
  }

  /** Whether those who are reviewed are counted: their word follows, or stands before a bracket. */
  private static boolean reviewees(String before, String after, Quantity quantity) {
    if (quantity.value() == 1 && quantity.measure().equals("个")) {
      return after.startsWith("支部") || after.startsWith("党支部") || after.startsWith("党总支");
    }
    String noun = after.substring(0, Math.min(after.length(), NOUN_WITHIN));
    int stop = firstOf(noun, ",。;:、进行作对就围绕从参");
    int deputy = noun.indexOf("代表全");
    stop = deputy >= 0 && (stop < 0 || deputy < stop) ? deputy : stop;
    String head = stop < 0 ? noun : noun.substring(0, stop);
    if (Lexicon.standard().within("reviewee", head)
        && !head.contains("委员")
        && !head.contains("成员")
        && (!head.contains("代表") || head.contains("书记代表"))) {
      return true;
    }
    boolean bare =
        head.isEmpty()
            || head.startsWith("现场")
            || head.startsWith("书面")
            || head.startsWith("述职")
            || head.startsWith("口头")
            || head.startsWith("上台")
            || head.startsWith("依次")
            || head.startsWith("分别")
            || head.startsWith("逐一")
            || head.startsWith(")");
    boolean person = List.of("位", "名", "人", "家", "个").contains(quantity.measure());
    String near = before.substring(Math.max(0, before.length() - 20));
    boolean reports =
        head.startsWith("现场述职")
            || head.startsWith("书面述职")
            || head.startsWith("口头述职")
            || head.startsWith("上台述职");
    return person
        && (reports
            || (bare
                && (Lexicon.standard().within("reviewee", near)
                    || near.endsWith("其余")
                    || near.endsWith("其他")
                    || near.endsWith("其中")
                    || near.endsWith("等"))
                && (after.contains("述职") || near.contains("述职"))));
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** “等32人参加”, “共27人”, “150余名参会人员”. */
  private static boolean attended(String before, String after, Quantity quantity) {
    String near = before.substring(Math.max(0, before.length() - 4));
    String noun = after.substring(0, Math.min(after.length(), 14));
    if (noun.startsWith("参会人员")
        || noun.startsWith("与会人员")
        || noun.startsWith("与会者")
        || noun.startsWith("与会代表")) {
      return true;
    }
    boolean people = quantity.measure().startsWith("人");
    boolean closing =
        near.endsWith("等")
            || near.contains("共")
            || near.contains("约")
            || near.contains("近")
            || near.contains("合计");
    boolean there = Patterns.standard().found("count.attendees", noun) && !noun.contains("述职");
    boolean counted =
        before.substring(Math.max(0, before.length() - 6)).contains("人数")
            || before.endsWith("参会人员")
            || before.endsWith("参加人员")
            || before.endsWith("与会人员");
    boolean approximate = quantity.exactness() != Quantity.Exactness.EXACT;
    if (people) {
      return there
          || counted
          || (closing
              && (noun.isEmpty() || ",。;)".indexOf(noun.charAt(0)) >= 0)
              && recentAttendance(before));
    }
    return there && (closing || approximate) && !noun.contains("书记");
  }

  private static boolean recentAttendance(String before) {
    return Patterns.standard()
        .found("count.attendees", before.substring(Math.max(0, before.length() - 80)));
  }

  /** Numbers joined by 和 share what the last of them did; parts in brackets count nothing. */
  private static List<Mention> joined(Sentence sentence, List<Mention> mentions) {
    String text = sentence.masked();
    List<Mention> shared = new ArrayList<>(mentions);
    for (int i = shared.size() - 2; i >= 0; i--) {
      Mention mention = shared.get(i);
      Mention next = shared.get(i + 1);
      String between = text.substring(mention.quantity().end(), next.quantity().start());
      boolean join = JOINS.stream().anyMatch(between::endsWith) && between.length() <= 30;
      if (join
          && mention.role() == Role.NONE
          && next.role() != Role.ATTENDED
          && next.role() != Role.NONE
          && Lexicon.standard().within("reviewee", between + "书记".repeat(namedLater(next, text)))
          && !excluded(text.substring(0, mention.quantity().start()))
          && !between.contains("委员")) {
        shared.set(i, new Mention(sentence, mention.quantity(), next.role(), next.explicit()));
      }
    }
    return shared;
  }

  /** “两个社区和五个村的党支部书记”: the word for both stands behind the last. */
  private static int namedLater(Mention next, String text) {
    int end = next.quantity().end();
    String noun = text.substring(end, Math.min(text.length(), end + NOUN_WITHIN));
    return noun.contains("书记") ? 1 : 0;
  }
}
