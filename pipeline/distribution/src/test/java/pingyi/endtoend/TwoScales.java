package pingyi.endtoend;

import java.nio.file.Path;

/**
 * Branches under one scale in 2018 and another in 2019; every branch has the same ballots again.
 */
final class TwoScales {
  private static final String SCALES =
      """
      scales:
        - id: old
          issuer: 甲
          name: 等次
          version: "1"
          valid: {from: 2018, to: 2018}
          direction: higher_is_better
          grades:
            - {code: GOOD, label: 好, points: 100, favourable: true}
            - {code: FAIR, label: 较好, points: 80, favourable: true}
            - {code: POOR, label: 差, points: 30}
        - id: new
          issuer: 甲
          name: 等次
          version: "2"
          valid: {from: 2019}
          direction: higher_is_better
          grades:
            - {code: TOP, label: 优, points: 100, favourable: true}
            - {code: NEXT, label: 良, points: 60, favourable: true}
            - {code: LAST, label: 劣, points: 0}
      """;

  /** The link of the two by what a group was given on both. */
  static final String LINK =
      """
      links:
        - id: trial
          from: old
          to: new
          method: linear
          common: same_group
          differs_in: []
          evidence: 甲发〔2019〕1号试评
      """;

  private TwoScales() {}

  static TinyWorkspace workspace(Path folder, String link, String pairs, int branches) {
    String[] units = new String[branches];
    for (int i = 0; i < branches; i++) {
      units[i] = "B" + i + ",第" + (i + 1) + "研究室党支部";
    }
    TinyWorkspace workspace =
        new TinyWorkspace(folder, "register", units)
            .with("rulebook/columns.yaml", columns())
            .with("rulebook/scales.yaml", SCALES + link)
            .with(
                "rulebook/policies.yaml",
                "policies:\n"
                    + TinyWorkspace.policy(2018, 2018, "old", "[]", true)
                    + TinyWorkspace.policy(2019, 2030, "new", "[]", true))
            .with(
                "rulebook/scale_link_pairs.csv",
                "link_id,organization_id,review_year,from_score,to_score\n" + pairs);
    StringBuilder before = new StringBuilder("党支部,有效,好,较好,差,综合\n");
    StringBuilder after = new StringBuilder("党支部,有效,优,良,劣,综合\n");
    for (int i = 0; i < branches; i++) {
      int fair = 3 + i % 10;
      String name = "第" + (i + 1) + "研究室党支部";
      before
          .append(name)
          .append(",30,")
          .append(30 - fair)
          .append(',')
          .append(fair)
          .append(",0,90\n");
      after
          .append(name)
          .append(",30,")
          .append(30 - fair)
          .append(',')
          .append(fair)
          .append(",0,90\n");
    }
    return workspace
        .with("records/2018/a.csv", before.toString())
        .with("records/2019/a.csv", after.toString());
  }

  private static String columns() {
    return """
    headings:
      - {field: organization, match: [党支部]}
      - {field: valid, match: [有效]}
      - {field: grade_count, match: [好, 较好, 差, 优, 良, 劣]}
      - {field: component_score, component: comprehensive, match: [综合]}
    rows: {total: [合计], note: [注]}
    """;
  }
}
