package pingyi.generate.send;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.generate.layout.Keys;
import pingyi.generate.simulate.Chance;

/** The words in which one sender heads the columns of one year's form. */
final class Wording {
  /** The counts of ballots: the words where they stand alone, and the word below a group. */
  static final Map<String, List<String>> COUNTS = counts();

  /** The words over a group of counts. */
  static final List<String> COUNT_GROUPS = List.of("票数", "测评票");

  /** The words over the columns of a voter class. */
  static final Map<String, List<String>> CLASS_GROUPS =
      Map.of("A", List.of("领导班子", "A票"), "B", List.of("考评组", "B票"), "C", List.of("党员代表", "C票"));

  /** The words over the other columns. */
  static final Map<String, List<String>> OTHERS = others();

  private final Map<String, String> chosen = new LinkedHashMap<>();
  private final int group;

  /** Words that depend on the dice. */
  Wording(Chance chance) {
    OTHERS.forEach((key, words) -> chosen.put(key, words.get(chance.below(words.size()))));
    int style = chance.below(3);
    COUNTS.forEach((key, words) -> chosen.put(key, words.get(style)));
    int quarterStyle = chance.below(3);
    for (int quarter = 1; quarter <= 4; quarter++) {
      chosen.put(Keys.quarter(quarter), quarterWords(quarter).get(quarterStyle));
    }
    this.group = chance.below(2);
  }

  private static Map<String, List<String>> counts() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put(Keys.ISSUED, List.of("发出票数", "发票数", "发出票", "发出"));
    words.put(Keys.RETURNED, List.of("收回票数", "收票数", "收回票", "收回"));
    words.put(Keys.VALID, List.of("有效票数", "有效数", "有效票", "有效"));
    words.put(Keys.SPOILED, List.of("废票数", "无效票数", "废票", "无效"));
    words.put(Keys.ABSTAINED, List.of("弃权票数", "弃权数", "弃权票", "弃权"));
    return words;
  }

  private static Map<String, List<String>> others() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put(Keys.NAME, List.of("党支部", "党支部名称", "单位", "参评单位", "支部名称"));
    words.put(Keys.YEAR, List.of("年度", "考核年度"));
    words.put(Keys.MODE, List.of("述职方式", "述职形式"));
    words.put(Keys.VOTER_CLASS, List.of("测评主体", "票种"));
    words.put(Keys.COMPREHENSIVE, List.of("综合考核得分", "综合考核", "综合得分（百分制）"));
    words.put(Keys.NUMBER, List.of("序号"));
    words.put(Keys.PARENT, List.of("所属党总支", "上级党组织"));
    return words;
  }

  /** The words over a quarter. */
  static List<String> quarterWords(int quarter) {
    String numeral = List.of("一", "二", "三", "四").get(quarter - 1);
    return List.of(numeral + "季度", "第" + numeral + "季度", "Q" + quarter);
  }

  /** The word over a column that stands alone. */
  String of(String key) {
    return Optional.ofNullable(chosen.get(key)).orElseThrow();
  }

  /** The levels over a count below a group. */
  List<String> grouped(String key) {
    return List.of(COUNT_GROUPS.get(group), below(key));
  }

  /** The levels over a count of a voter class. */
  List<String> grouped(String voterClass, String key) {
    return List.of(classGroup(voterClass), below(key));
  }

  /** The level over the columns of a voter class. */
  String classGroup(String voterClass) {
    return Optional.ofNullable(CLASS_GROUPS.get(voterClass)).orElseThrow().get(group);
  }

  private static String below(String key) {
    return Optional.ofNullable(COUNTS.get(key)).orElseThrow().get(3);
  }

  /** The words that mean a count when they stand below a group. */
  static List<String> keysOfCounts() {
    return new ArrayList<>(COUNTS.keySet());
  }
}
