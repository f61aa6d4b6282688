package pingyi.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import pingyi.intake.Intake;
import pingyi.intake.WorkspaceReader;

/** A workspace of a few lines, for cases that no sample has. */
final class TinyWorkspace {
  private static final String COLUMNS =
      """
      headings:
        - {field: organization, match: [党支部]}
        - {field: organization_parent, match: [上级]}
        - {field: organization_code, match: [代码]}
        - {field: session, match: [场次]}
        - {field: presentation_mode, match: [方式]}
        - {field: voter_class, match: [主体]}
        - {field: issued, match: [发出]}
        - {field: valid, match: [有效]}
        - {field: valid, voter_class: A, match: [A有效]}
        - {field: valid, voter_class: B, match: [B有效]}
        - {field: grade_count, match: [好, 优, 较好, 差]}
        - {field: grade_count, voter_class: A, grade: 好, match: [A好]}
        - {field: grade_count, voter_class: B, grade: 好, match: [B好]}
        - {field: grade_share, match: [好占比], grade: 好}
        - {field: grade_share, match: [较好占比], grade: 较好}
        - {field: favourable_share, match: [好评率]}
        - {field: component_score, component: comprehensive, match: [综合]}
        - {field: ignored, match: [备注]}
      rows:
        total: [合计, 平均]
        note: [注, 填表人]
      missing_marks: ["/"]
      modes: {on_stage: [现场], written: [书面]}
      """;

  private static final String SCALES =
      """
      scales:
        - id: s
          issuer: 甲
          name: 等次
          version: "1"
          valid: {from: 2018}
          direction: higher_is_better
          grades:
            - {code: GOOD, label: 好, points: 100, favourable: true, spellings: [优]}
            - {code: FAIR, label: 较好, points: 80, favourable: true}
            - {code: POOR, label: 差, points: 30}
      """;

  private final Path root;

  /** A workspace with these organizations, one a line: id and name. */
  TinyWorkspace(Path root, String identity, String... organizations) {
    this.root = root;
    StringBuilder register =
        new StringBuilder("organization_id,name,type,parent_id,peer_group,valid_from,valid_to\n");
    for (String organization : organizations) {
      register.append(organization).append(",branch,,,2015-01-01,\n");
    }
    with(
        "pingyi.yaml",
        "title: t\ninstitution: i\nas_of: 2025-03-01\nlanguage: zh-CN\norganizations: {identity: "
            + identity
            + "}\n");
    with("rulebook/organizations.csv", register.toString());
    with("rulebook/columns.yaml", COLUMNS);
    with("rulebook/scales.yaml", SCALES);
    with("rulebook/policies.yaml", "policies:\n" + policy(2018, 2030, "s", "[]", true));
  }

  /** A policy, as the file has it; without a scale no ballot is held. */
  static String policy(int from, int to, String scale, String classes, boolean stated) {
    String ballot = "      - {id: ballot, label: 测评, kind: ballot, weight: %s}\n";
    String comprehensive = "      - {id: comprehensive, label: 综合, kind: stated, weight: %s}\n";
    String components =
        scale.isEmpty()
            ? comprehensive.formatted("1.0")
            : stated
                ? ballot.formatted("0.5") + comprehensive.formatted("0.5")
                : ballot.formatted("1.0");
    return """
      - id: p%d
        name: 办法
        version: "1"
        valid: {from: %d, to: %d}
        ballot_scale: %s
        components:
    %s    voter_classes: %s
        missing_component: no_score
        empty_class: no_score
        rounding_digits: 2
        rounding: half_up%s
        confidence: 0.95
        grades:
          - {code: GOOD, label: 好, from: 90}
          - {code: POOR, label: 差, from: 0}
    """
        .formatted(
            from,
            from,
            to,
            scale,
            components,
            classes,
            scale.isEmpty()
                ? ""
                : "\n    ballots: {denominator: graded, abstained: not_counted, spoiled: not_counted}");
  }

  /** Adds or replaces a file. */
  TinyWorkspace with(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Intake read() {
    return WorkspaceReader.read(root, new WorkspaceReader.Options(Locale.ENGLISH, file -> {}));
  }
}
