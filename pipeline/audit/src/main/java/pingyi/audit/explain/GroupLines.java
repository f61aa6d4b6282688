package pingyi.audit.explain;

import java.util.ArrayList;
import java.util.List;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.PanelSeverity;

/**
 * How the branch's groups stand among the others of the year, and what its panels' severity does.
 */
final class GroupLines {
  private final Words words;
  private final BranchYear rows;

  GroupLines(Words words, BranchYear rows) {
    this.words = words;
    this.rows = rows;
  }

  List<Explanation.Line> lines() {
    List<Explanation.Line> lines = new ArrayList<>();
    rows.groups().forEach(row -> lines.addAll(group(row)));
    rows.severities().forEach(row -> lines.add(severity(row)));
    return lines;
  }

  private List<Explanation.Line> group(GroupComparison row) {
    Sentence sentence = new Sentence(words);
    List<Explanation.Line> lines = new ArrayList<>();
    sentence.quote(row, "group_kind");
    sentence.quote(row, "verdict");
    lines.add(
        sentence.say(
            row.differenceLow() == null ? "groups.untested" : "groups",
            words.word("group", row.groupKind()),
            sentence.quote(row, "group_id"),
            sentence.quote(row, "difference"),
            sentence.quote(row, "difference_low"),
            sentence.quote(row, "difference_high"),
            words.word("groups", row.verdict())));
    if (row.pValue() != null) {
      Sentence how = new Sentence(words);
      lines.add(
          how.say(
              "groups.test",
              how.quote(row, "branches"),
              how.quote(row, "others"),
              how.quote(row, "p_value"),
              how.quote(row, "adjusted_p"),
              how.quote(row, "method"),
              how.quote(row, "level"),
              how.quote(row, "false_discovery_rate")));
    }
    return lines;
  }

  private Explanation.Line severity(PanelSeverity row) {
    Sentence sentence = new Sentence(words);
    sentence.quote(row, "advice");
    return sentence.say(
        "severity",
        sentence.quote(row, "component_id"),
        sentence.quote(row, "mean"),
        sentence.quote(row, "adjusted"),
        sentence.quote(row, "low"),
        sentence.quote(row, "high"),
        words.word("severity", row.advice()),
        sentence.quote(row, "scores"),
        sentence.quote(row, "method"),
        sentence.quote(row, "level"));
  }
}
