package pingyi.generate.send;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pingyi.generate.layout.Keys;
import pingyi.generate.plan.RuleCatalogue;

/** Prints what all the headings mean that any sender may use. */
public final class ColumnsYaml {
  private ColumnsYaml() {}

  /** The text of columns.yaml. */
  public static String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# 历年各单位表头的含义。match 与最下一级表头比较，under 与其上任一级比较。");
    lines.add("headings:");
    lines.add(heading("organization", Wording.OTHERS.get(Keys.NAME), ""));
    lines.add(heading("review_year", Wording.OTHERS.get(Keys.YEAR), ""));
    lines.add(heading("presentation_mode", Wording.OTHERS.get(Keys.MODE), ""));
    lines.add(heading("voter_class", Wording.OTHERS.get(Keys.VOTER_CLASS), ""));
    for (String key : Wording.keysOfCounts()) {
      List<String> words = Wording.COUNTS.get(key);
      lines.add(heading(key, words.subList(0, 3), ""));
      lines.add(heading(key, words.subList(3, 4), under(Wording.COUNT_GROUPS)));
    }
    List<String> labels = List.copyOf(RuleCatalogue.labels());
    lines.add(heading("grade_count", labels, ""));
    new TreeMap<>(Wording.CLASS_GROUPS)
        .forEach(
            (voterClass, groups) -> {
              String above = "voter_class: " + voterClass + ", " + under(groups);
              for (String key : Wording.keysOfCounts()) {
                lines.add(heading(key, Wording.COUNTS.get(key).subList(3, 4), above));
              }
              lines.add(heading("grade_count", labels, above));
            });
    new TreeMap<>(Wording.CLASS_GROUPS)
        .forEach((voterClass, groups) -> joined(voterClass, groups, labels, lines));
    lines.add(
        heading(
            "component_score",
            Wording.OTHERS.get(Keys.COMPREHENSIVE),
            "component: comprehensive, "));
    lines.add(heading("panel_score", List.of("\"评委{n}\""), "component: panel, "));
    for (int quarter = 1; quarter <= 4; quarter++) {
      lines.add(
          heading("periodic_score", Wording.quarterWords(quarter), "period: " + quarter + ", "));
    }
    List<String> ignored = new ArrayList<>(Wording.OTHERS.get(Keys.NUMBER));
    ignored.addAll(Wording.OTHERS.get(Keys.PARENT));
    lines.add(heading("ignored", ignored, ""));
    lines.add("rows:");
    lines.add("  total: [合计, 小计, 总计, 平均]");
    lines.add("  note: [注, 填表人, 审核人, 监票人]");
    lines.add("missing_marks: [\"/\", \"—\", \"-\", 无, 未开展, 缺]");
    lines.add("modes: {on_stage: [现场, 现场述职], written: [书面, 书面述职]}");
    return String.join("\n", lines) + "\n";
  }

  /** In one line of headings a column of a voter class says both. */
  private static void joined(
      String voterClass, List<String> groups, List<String> labels, List<String> lines) {
    String above = "voter_class: " + voterClass + ", ";
    for (String key : Wording.keysOfCounts()) {
      String word = Wording.COUNTS.get(key).get(3);
      lines.add(heading(key, groups.stream().map(group -> group + word).toList(), above));
    }
    for (String label : labels) {
      lines.add(
          heading(
              "grade_count",
              groups.stream().map(group -> group + label).toList(),
              above + "grade: " + label + ", "));
    }
  }

  private static String under(List<String> groups) {
    return "under: [" + String.join(", ", groups) + "], ";
  }

  private static String heading(String field, List<String> words, String more) {
    String match = words.stream().collect(Collectors.joining(", ", "match: [", "]"));
    return "  - {field: " + field + ", " + more + match + "}";
  }
}
