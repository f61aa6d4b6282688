package pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static pingyi.intake.SampleWorkspace.findings;
import static pingyi.intake.SampleWorkspace.problems;
import static pingyi.intake.SampleWorkspace.records;
import static pingyi.intake.SampleWorkspace.values;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.StatementLinkDecision;

/** Project registers and rectification lists as they are sent. */
class RegistersTest {
  private static final String HEADINGS =
      """
        - {field: project_type, match: [项目类型]}
        - {field: project_stage, match: [阶段]}
        - {field: stage_date, match: [阶段时间]}
        - {field: stage_date, stage: acceptance, under: [验收], match: [时间]}
        - {field: criterion, criterion: seven_strong.1, match: [教育党员有力]}
        - {field: item_problem, match: [整改问题]}
        - {field: owner, match: [责任人]}
        - {field: due_date, match: [时限]}
        - {field: rectification_state, match: [状态]}
      """;
  private static final String LINKS =
      "organization_id,review_year,problem,statement,decision,who,when,why\n";

  @TempDir Path folder;

  private SampleWorkspace workspace() {
    return new SampleWorkspace(folder)
        .replacing("rulebook/columns.yaml", "headings:\n", "headings:\n" + HEADINGS);
  }

  @Test
  void shouldReadWordsAndDatesAsCodesBesideWhatWasSent() {
    Intake intake =
        workspace()
            .with(
                "records/2024/p.csv",
                """
                党支部,项目类型,阶段,阶段时间,教育党员有力
                第一党支部,样板支部,立项,2024年3月,√
                """)
            .read();

    assertThat(findings(intake)).isEmpty();
    assertThat(problems(intake)).isEmpty();
    assertThat(values(intake))
        .containsExactly(
            "A2 organization 第一党支部",
            "B2 project_type[model_branch] 样板支部",
            "C2 project_stage[approval] 立项",
            "D2 stage_date[approval/2024-03] 2024年3月",
            "E2 criterion[seven_strong.1/attained] √");
  }

  @Test
  void shouldQuarantineARowWhoseWordsOrDatesCannotBeRead() {
    Intake intake =
        workspace()
            .with(
                "records/2024/p.csv",
                """
                党支部,项目类型,阶段,阶段时间
                第一党支部,模范支部,立项,2024-03-01
                第一党支部,,立项,3月
                第一党支部,样板支部,,2024-03-01
                ,样板支部,立项,2024-03-01
                """)
            .read();

    assertThat(problems(intake))
        .containsExactlyInAnyOrder(
            "unknown_term B2 模范支部",
            "term_missing B3 ",
            "unreadable_date D3 3月",
            "term_missing D4 2024-03-01",
            "organization_missing A5 ");
  }

  /** Of what stands in an owner's cell nothing but posts, units and registered names is kept. */
  @ParameterizedTest
  @CsvSource({
    "党支部书记, 党支部书记, stated",
    "组织委员、宣传委员, 组织委员、宣传委员, stated",
    "教务处党支部, 教务处党支部, stated",
    "某某某, '', withheld",
    "党支部书记（某某某）, 党支部书记, withheld",
    "党支部书记某某某, 党支部书记, withheld",
    "某某某书记, '', withheld"
  })
  void shouldKeepOnlyPostsAndUnits(String sent, String kept, String status) {
    Intake intake =
        workspace()
            .with("records/2024/r.csv", "党支部,整改问题,责任人,时限\n第一党支部,学习不够,%s,长期坚持\n".formatted(sent))
            .read();

    assertThat(values(intake))
        .contains(
            "C2 owner " + kept + (status.equals("stated") ? "" : " withheld"),
            "D2 due_date[standing] 长期坚持");
    assertThat(records(intake))
        .extracting(ReceivedRecord::rawText)
        .contains("第一党支部|学习不够|" + kept + "|长期坚持");
  }

  @Test
  void shouldRefuseATableThatListsTwoThings() {
    Intake intake = workspace().with("records/2024/r.csv", "党支部,整改问题,发出票数\n第一党支部,学习不够,30\n").read();

    assertThat(findings(intake)).contains("mixed_table records/2024/r.csv r.csv!C1");
  }

  /** A number of a list is nothing to review: without the problem it answers there is no table. */
  @Test
  void shouldNotTakeAListWithoutProblemsForReviews() {
    Intake intake =
        workspace()
            .replacing(
                "rulebook/columns.yaml",
                "headings:\n",
                "headings:\n  - {field: statement_number, match: [会议列表序号]}\n")
            .with("records/2024/r.csv", "党支部,会议列表序号\n第一党支部,3\n")
            .read();

    assertThat(findings(intake)).contains("no_heading records/2024/r.csv r.csv");
  }

  @Test
  void shouldLetTheRulebookAddWordsAndChangeWhatTheyMean() {
    Intake intake =
        workspace()
            .with(
                "rulebook/registers.yaml",
                """
                project_types:
                  - {code: model_branch, words: [先锋支部]}
                  - {code: pioneer, label: 模范支部}
                rectification_states:
                  - {code: done, counts_as: open}
                statement_links: {least_likeness: 0.6}
                """)
            .with("records/2024/p.csv", "党支部,项目类型\n第一党支部,先锋支部\n第一党支部,模范支部\n第一党支部,样板支部\n")
            .read();

    assertThat(findings(intake)).isEmpty();
    assertThat(values(intake))
        .contains(
            "B2 project_type[model_branch] 先锋支部",
            "B3 project_type[pioneer] 模范支部",
            "B4 project_type[model_branch] 样板支部");
    assertThat(intake.tables().read(RegisterTerm.class))
        .filteredOn(term -> term.code().equals("done") || term.number() != null)
        .extracting(term -> term.label() + " " + term.countsAs() + " " + term.number())
        .containsExactly("已完成 open null", "lead null 0.1", "least_likeness null 0.6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "project_types: [{code: pioneer}] | missing_key",
        "project_types: [{code: Pioneer, label: 先锋}] | bad_code",
        "project_types: [{code: a, label: 甲}, {code: a, label: 乙}] | duplicate_id",
        "project_stages: [{code: publicity, label: 公示, rank: 2, follows: [applied]}] | not_one_of",
        "rectification_states: [{code: a, label: 甲, counts_as: shut}] | not_one_of",
        "project_type: [] | unknown_key_near",
        "statement_links: {least_likeness: 2} | number_out_of_range",
      })
  void shouldNameTheFaultOfTheWords(String text, String code) {
    Intake intake = workspace().with("rulebook/registers.yaml", text + "\n").read();

    assertThat(findings(intake))
        .anyMatch(finding -> finding.startsWith(code + " rulebook/registers.yaml"));
    assertThat(intake.usable()).isFalse();
  }

  @Test
  void shouldRefuseTheSameWordForTwoCodes() {
    Intake intake =
        workspace()
            .with(
                "rulebook/registers.yaml",
                """
                project_types:
                  - {code: one, label: 先锋支部}
                  - {code: two, label: 旗帜支部, words: [先锋支部]}
                """)
            .read();

    assertThat(findings(intake)).contains("duplicate_label rulebook/registers.yaml line 3");
  }

  @Test
  void shouldRefuseAHeadingForACriterionOrStageThatIsNotThere() {
    Intake intake =
        new SampleWorkspace(folder)
            .replacing(
                "rulebook/columns.yaml",
                "headings:\n",
                "headings:\n"
                    + "  - {field: criterion, criterion: seven_strong.8, match: [甲]}\n"
                    + "  - {field: stage_date, stage: approved, match: [乙]}\n")
            .read();

    assertThat(findings(intake))
        .contains(
            "unknown_code rulebook/columns.yaml line 2",
            "unknown_code rulebook/columns.yaml line 3");
  }

  @Test
  void shouldReadDecisionsAboutLinksAndNameTheirFaults() {
    Intake sound =
        workspace()
            .with(
                "rulebook/statement_links.csv",
                LINKS + "A,2024,1.学习不够。,学习不够深入,confirm,组织科,2025-01-10,同一问题\n")
            .read();
    Intake faulty =
        workspace()
            .with("rulebook/statement_links.csv", LINKS + "Z,2024,学习不够,学习不够深入,maybe,,2025-13-10,\n")
            .read();

    assertThat(sound.tables().read(StatementLinkDecision.class))
        .extracting(StatementLinkDecision::problemKey)
        .containsExactly("学习不够");
    assertThat(findings(faulty))
        .filteredOn(finding -> finding.contains("statement_links"))
        .extracting(finding -> finding.substring(0, finding.indexOf(' ')))
        .containsExactlyInAnyOrder(
            "missing_cell", "missing_cell", "bad_date", "not_one_of", "unknown_unit");
  }
}
