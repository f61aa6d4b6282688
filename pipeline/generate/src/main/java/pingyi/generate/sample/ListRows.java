package pingyi.generate.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pingyi.generate.layout.Column;
import pingyi.generate.layout.Entry;
import pingyi.generate.layout.Fate;
import pingyi.generate.layout.Keys;
import pingyi.generate.layout.SentName;
import pingyi.generate.layout.SentRow;
import pingyi.generate.model.Institution;

/** Makes the rows of registers, under the keys of their columns. */
final class ListRows {
  static final String TYPE = "type";
  static final String LEVEL = "level";
  static final String BATCH = "batch";
  static final String STAGE = "stage";
  static final String DATE = "date";
  static final String RESULT = "result";
  static final String PROBLEM = "problem";
  static final String MEASURE = "measure";
  static final String OWNER = "owner";
  static final String LISTED = "listed";
  static final String DUE = "due";
  static final String STATE = "state";
  static final String CLOSED = "closed";
  static final String EVIDENCE = "evidence";
  static final String STATUS = "status";
  static final String NUMBERED = "numbered";

  private final Institution institution;

  ListRows(Institution institution) {
    this.institution = institution;
  }

  /** A row of an organization under its name of the year; keys and texts in turn. */
  SentRow of(String organizationId, int year, String... keysAndTexts) {
    String name = institution.inYear(organizationId, year).orElseThrow().name();
    return row(SentName.meaning(organizationId, year, name), new Fate.Listed(), keysAndTexts);
  }

  /** A row whose organization nobody registered. */
  static SentRow unknown(String name, int year, String... keysAndTexts) {
    String reason = "unknown_organization";
    return row(SentName.unmatched(name, year, reason), Fate.quarantined(reason), keysAndTexts);
  }

  private static SentRow row(SentName name, Fate fate, String... keysAndTexts) {
    Map<String, Entry> entries = new HashMap<>();
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      entries.put(keysAndTexts[i], Entry.of(keysAndTexts[i + 1]));
    }
    return SentRow.of(entries, name, fate);
  }

  /** The columns of a rectification list. */
  static List<Column> items() {
    return List.of(
        Column.of(Keys.NUMBER, "序号"),
        Column.of(Keys.NAME, "党支部名称"),
        Column.of(PROBLEM, "整改问题"),
        Column.of(MEASURE, "整改措施"),
        Column.of(OWNER, "责任人"),
        Column.of(LISTED, "列入日期"),
        Column.of(DUE, "整改时限"),
        Column.of(STATE, "整改状态"),
        Column.of(CLOSED, "销号日期"),
        Column.of(EVIDENCE, "佐证材料"),
        Column.of(STATUS, "统计日期"),
        Column.of(NUMBERED, "会议列表序号"));
  }

  /** The columns of a project register with a row a stage. */
  static List<Column> stages() {
    return List.of(
        Column.of(Keys.NUMBER, "序号"),
        Column.of(Keys.NAME, "党支部名称"),
        Column.of(TYPE, "项目类型"),
        Column.of(LEVEL, "级别"),
        Column.of(BATCH, "批次"),
        Column.of(STAGE, "阶段"),
        Column.of(DATE, "阶段时间"),
        Column.of(RESULT, "结果"));
  }
}
