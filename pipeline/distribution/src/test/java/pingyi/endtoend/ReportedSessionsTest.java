package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.TableComparison;
import pingyi.intake.Intake;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.SessionDisagreement;
import pingyi.warehouse.table.derived.SessionMatch;
import pingyi.warehouse.table.received.Document;
import pingyi.warehouse.table.received.ReportFact;
import pingyi.warehouse.table.recognised.ReportedSession;
import pingyi.warehouse.table.recognised.Statement;

/** Every way in which a reported meeting is, or is not, a session of the spreadsheets. */
class ReportedSessionsTest {
  private static final String TOLD = "会议指出,还存在理论学习不够深入、组织生活不规范等问题。会议由李四主持。\n";

  @TempDir static Path folder;
  private static Intake intake;
  private static TableSet tables;

  @BeforeAll
  static void compute() {
    intake = workspace().read();
    tables = Sample.compute("embedded", intake);
  }

  private static TinyWorkspace workspace() {
    return new TinyWorkspace(folder, "register", "R,望江大学党委", "W,文学院党委", "A,甲党支部", "B,乙党支部")
        .with(
            "pingyi.yaml",
            "title: t\ninstitution: 望江大学党委\nas_of: 2025-03-01\nlanguage: zh-CN\n"
                + "organizations: {identity: register}\n")
        .with(
            "rulebook/organization_aliases.csv",
            "alias,organization_id,valid_from,valid_to,note,scope\n学校党委,R,,,简称,reports/2021\n")
        .with(
            "rulebook/columns.yaml",
            """
            headings:
              - {field: organization, match: [党支部]}
              - {field: session, match: [场次]}
              - {field: presentation_mode, match: [方式]}
              - {field: issued, match: [发出]}
              - {field: grade_count, match: [好, 较好, 差]}
              - {field: problems, match: [存在问题]}
            rows: {total: [合计], note: [注]}
            missing_marks: ["/", 无]
            modes: {on_stage: [现场], written: [书面]}
            """)
        .with(
            "records/2019/a.csv",
            "党支部,方式,发出,好,较好,差,存在问题\n"
                + "甲党支部,现场,30,20,10,0,党员教育形式单一；台账不全\n"
                + "乙党支部,书面,30,20,10,0,无\n")
        .with(
            "records/2020/a.csv",
            "党支部,场次,发出,好,较好,差\n甲党支部,2020-06-10,30,20,10,0\n乙党支部,2020-12-20,30,20,10,0\n")
        .with("records/2021/a.csv", "党支部,发出,好,较好,差\n甲党支部,30,20,10,0\n乙党支部,30,20,10,0\n")
        .with("records/2022/a.csv", "党支部,发出,好,较好,差\n甲党支部,30,19,11,0\n乙党支部,30,20,10,0\n")
        .with("reports/2018/a.txt", held("1月5日,望江大学党委召开2018年度", "2位党支部书记现场述职。"))
        .with("reports/2019/a.txt", held("1月9日,望江大学党委召开2019年度", "2位党支部书记现场述职。班子成员和党员代表等28人参加会议。"))
        .with(
            "reports/2019/b.txt",
            "发布时间:2020-01-12\n" + held("1月9日,望江大学党委召开2019年度", "2位党支部书记现场述职。班子成员和党员代表等28人参加会议。"))
        .with("reports/2020/a.txt", held("12月20日,望江大学党委召开2020年度", "1位党支部书记现场述职。"))
        .with("reports/2021/a.txt", held("1月6日,学校党委召开2021年度", "40余人参加会议。"))
        .with("reports/2021/b.txt", held("1月7日,文学院党委召开2021年度", ""))
        .with("reports/2022/a.txt", held("1月6日,望江大学党委召开2022年度", ""))
        .with("reports/2022/b.txt", held("1月16日,望江大学党委召开2022年度", ""))
        .with("reports/2022/c.txt", held("1月8日,XX大学党委召开2022年度", ""))
        .with("reports/undated/a.txt", held("1月9日,望江大学党委召开", "9位党支部书记现场述职。"))
        .with("reports/undated/b.txt", held("6月9日,望江大学党委召开2020-2021学年度", "7位党支部书记现场述职。"))
        .with("reports/undated/c.txt", "关于报送材料的通知\n\n请各支部于1月10日前报送材料。\n");
  }

  private static String held(String opening, String counts) {
    return opening + "党支部书记述职评议会。" + counts + "\n" + TOLD;
  }

  private static Map<String, String> paths() {
    return tables.read(ReportedSession.class).stream()
        .collect(Collectors.toMap(ReportedSession::meetingId, ReportedSession::path));
  }

  @Test
  void shouldMatchAMeetingOrSayWhyNot() {
    Map<String, String> paths = paths();
    Map<String, String> ours = new TreeMap<>();
    for (SessionMatch match : tables.read(SessionMatch.class)) {
      ours.put(
          Objects.requireNonNull(paths.get(match.meetingId())),
          match.rule() + " " + (match.reason() == null ? match.session() : match.reason()));
    }

    assertThat(ours)
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("reports/2018/a.txt", "none no_session_in_year"),
                    Map.entry("reports/2019/a.txt", "only_session_of_the_year annual"),
                    Map.entry("reports/2020/a.txt", "session_of_the_date 2020-12-20"),
                    Map.entry("reports/2021/a.txt", "only_session_of_the_year annual"),
                    Map.entry("reports/2021/b.txt", "none other_organizer"),
                    Map.entry("reports/2022/a.txt", "none several_meetings"),
                    Map.entry("reports/2022/b.txt", "none several_meetings"),
                    Map.entry("reports/2022/c.txt", "none organizer_unknown"),
                    Map.entry("reports/undated/a.txt", "none year_not_stated"),
                    Map.entry("reports/undated/b.txt", "none year_not_stated"))));
  }

  @Test
  void shouldTakeOneMeetingInTwoFilesForOne() {
    assertThat(tables.read(ReportedSession.class))
        .filteredOn(session -> session.path().equals("reports/2019/a.txt"))
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.documents()).isEqualTo(2);
              assertThat(session.publicationDate()).isEqualTo("2020-01-12");
            });
    assertThat(tables.read(Statement.class))
        .filteredOn(each -> "report".equals(each.origin()) && each.path().contains("/2019/"))
        .extracting(Statement::text)
        .containsExactlyInAnyOrder("理论学习不够深入", "组织生活不规范");
  }

  @Test
  void shouldReportCountsThatDisagreeAndNoOthers() {
    Map<String, String> paths = paths();

    assertThat(tables.read(SessionDisagreement.class))
        .extracting(
            each ->
                paths.get(each.meetingId())
                    + " "
                    + each.field()
                    + " "
                    + each.stated()
                    + " "
                    + each.countedLeast()
                    + " "
                    + each.countedMost()
                    + " "
                    + each.recordPath())
        .containsExactlyInAnyOrder(
            "reports/2019/a.txt on_site_count 2 1 1 records/2019/a.csv",
            "reports/2019/a.txt attendee_count 28 30 null records/2019/a.csv");
  }

  @Test
  void shouldMakeStatementsOfTheColumnOfProblems() {
    assertThat(tables.read(Statement.class))
        .filteredOn(each -> each.origin().equals("sheet"))
        .extracting(each -> each.subjectId() + " " + each.cell() + " " + each.text())
        .containsExactly("A G2 党员教育形式单一", "A G2 台账不全");
  }

  @Test
  void shouldKeepNoNameOfAPerson() {
    assertThat(tables.read(Document.class)).hasSize(12).noneMatch(each -> named(each.toString()));
    assertThat(tables.read(ReportFact.class)).noneMatch(each -> named(each.toString()));
    assertThat(tables.read(Statement.class)).noneMatch(each -> named(each.toString()));
  }

  private static boolean named(String row) {
    return row.contains("李四");
  }

  @Test
  void shouldMakeTheSameTablesInBothEngines() {
    TableSet spark = Sample.compute("spark", intake);

    List<TableComparison.Difference> differences =
        Tables.all().stream()
            .flatMap(table -> TableComparison.compare(table, tables, spark).stream())
            .toList();

    assertThat(differences).isEmpty();
  }
}
