package pingyi.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import pingyi.warehouse.table.received.ReceivedProblem;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;

/** A small sound workspace that a test spoils in one place. */
final class SampleWorkspace {
  static final String SETTINGS =
      """
      title: 述职评议
      institution: 望江大学机关党委
      as_of: 2025-03-01
      language: zh-CN
      organizations: {identity: register}
      """;
  static final String ORGANIZATIONS =
      """
      organization_id,name,type,parent_id,peer_group,valid_from,valid_to
      P,机关党委,committee,,,2015-01-01,
      A,第一党支部,branch,P,机关,2015-01-01,
      B,第二党支部,branch,P,机关,2015-01-01,2019-06-30
      B,教务处党支部,branch,P,机关,2019-07-01,
      """;
  static final String EVENTS =
      """
      event_id,kind,effective_date,organization_id,successor_id,weight,note
      E1,renamed,2019-07-01,B,,,更名
      """;
  static final String ALIASES =
      """
      alias,organization_id,valid_from,valid_to,note
      一支部,A,,,
      """;
  static final String SCALES =
      """
      scales:
        - id: ballot-2018
          issuer: 组织部
          name: 测评等次
          version: "2018"
          valid: {from: 2018}
          grades:
            - {code: GOOD, label: 好, points: 100, favourable: true, spellings: [优]}
            - {code: FAIR, label: 较好, points: 80, favourable: true}
            - {code: AVERAGE, label: 一般, points: 60}
            - {code: POOR, label: 差, points: 30}
          direction: higher_is_better
      """;
  static final String POLICIES =
      """
      policies:
        - id: review-2018
          name: 考核办法
          version: "2018"
          valid: {from: 2018}
          ballot_scale: ballot-2018
          components:
            - {id: ballot, label: 民主测评, kind: ballot, weight: 0.7}
            - {id: comprehensive, label: 综合考核, kind: stated, weight: 0.3}
          voter_classes: []
          missing_component: no_score
          empty_class: no_score
          rounding_digits: 2
          confidence: 0.95
          grades:
            - {code: GOOD, label: 好, from: 90}
            - {code: FAIR, label: 较好, from: 80, to: 90}
            - {code: POOR, label: 差, from: 0}
          rounding: half_up
          ballots: {denominator: graded, abstained: not_counted, spoiled: not_counted}
      """;
  static final String COLUMNS =
      """
      headings:
        - {field: organization, match: [党支部, 党支部名称]}
        - {field: review_year, match: [年度]}
        - {field: presentation_mode, match: [述职方式]}
        - {field: voter_class, match: [测评主体]}
        - {field: issued, match: [发出票数, 发票数]}
        - {field: valid, match: [有效票]}
        - {field: grade_count, match: [好, 较好, 一般, 差]}
        - {field: grade_count, voter_class: A, under: [领导班子], match: [好, 较好]}
        - {field: grade_share, grade: 好, match: [好评占比]}
        - {field: favourable_share, match: [满意率]}
        - {field: component_score, component: comprehensive, match: [综合考核得分]}
        - {field: periodic_score, period: 1, match: [一季度]}
        - {field: panel_score, component: panel, under: [评委评分], match: ["评委{n}"]}
        - {field: ignored, match: [序号, 备注]}
      rows:
        total: [合计, 小计, 平均]
        note: [注, 填表人]
      missing_marks: ["/", "—", 无]
      modes: {on_stage: [现场], written: [书面]}
      """;

  private final Path root;
  private final Map<String, String> texts = new TreeMap<>();

  SampleWorkspace(Path root) {
    this.root = root;
    texts.put("pingyi.yaml", SETTINGS);
    texts.put("rulebook/organizations.csv", ORGANIZATIONS);
    texts.put("rulebook/organization_events.csv", EVENTS);
    texts.put("rulebook/organization_aliases.csv", ALIASES);
    texts.put("rulebook/scales.yaml", SCALES);
    texts.put("rulebook/policies.yaml", POLICIES);
    texts.put("rulebook/columns.yaml", COLUMNS);
  }

  Path root() {
    return root;
  }

  SampleWorkspace with(String path, String text) {
    texts.put(path, text);
    return this;
  }

  SampleWorkspace without(String path) {
    texts.remove(path);
    return this;
  }

  /** Replaces a part that must be there, so that a test cannot spoil nothing. */
  SampleWorkspace replacing(String path, String part, String other) {
    String text = texts.get(path);
    if (!text.contains(part)) {
      throw new IllegalArgumentException(path + " has no " + part);
    }
    texts.put(path, text.replace(part, other));
    return this;
  }

  SampleWorkspace with(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  Intake read() {
    return read(Locale.ENGLISH);
  }

  Intake read(Locale language) {
    return read(language, file -> {});
  }

  Intake read(Locale language, Consumer<ReadSoFar> progress) {
    texts.forEach((path, text) -> with(path, text.getBytes(StandardCharsets.UTF_8)));
    return WorkspaceReader.read(root, new WorkspaceReader.Options(language, progress));
  }

  /** A workbook's bytes from rows of cells; numbers stay numbers, null is an empty cell. */
  static byte[] bytes(Workbook workbook) {
    try (workbook;
        var out = new java.io.ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Sheet fill(Sheet sheet, Object[]... rows) {
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        Object value = rows[i][j];
        if (value != null) {
          Cell cell = row.createCell(j);
          if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
          } else {
            cell.setCellValue(value.toString());
          }
        }
      }
    }
    return sheet;
  }

  static void merge(Sheet sheet, String... ranges) {
    for (String range : ranges) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  /** "row class" of every row, such as "3 data". */
  static List<String> classes(Intake intake) {
    return records(intake).stream().map(row -> row.rowNumber() + " " + row.rowClass()).toList();
  }

  static List<ReceivedRecord> records(Intake intake) {
    return intake.tables().read(ReceivedRecord.class).stream()
        .sorted(
            java.util.Comparator.comparing(ReceivedRecord::sheet)
                .thenComparing(ReceivedRecord::rowNumber))
        .toList();
  }

  /** "cell field qualifier/class text=number status" of every value in the order of cells. */
  static List<String> values(Intake intake) {
    return intake.tables().read(ReceivedValue.class).stream()
        .map(
            value ->
                value.cell()
                    + " "
                    + value.field()
                    + (value.qualifier() == null ? "" : "[" + value.qualifier() + "]")
                    + (value.voterClass() == null ? "" : "@" + value.voterClass())
                    + " "
                    + value.rawText()
                    + (value.number() == null ? "" : "=" + value.number())
                    + (value.status().equals("stated") ? "" : " " + value.status()))
        .toList();
  }

  /** "reason cell observed" of every problem. */
  static List<String> problems(Intake intake) {
    return intake.tables().read(ReceivedProblem.class).stream()
        .map(problem -> problem.reason() + " " + problem.cell() + " " + problem.observed())
        .toList();
  }

  /** "code file place" of every finding. */
  static List<String> findings(Intake intake) {
    return intake.findings().stream()
        .map(finding -> (finding.code() + " " + finding.file() + " " + finding.place()).strip())
        .toList();
  }
}
