package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pingyi.engine.TableComparison;
import pingyi.intake.Finding;
import pingyi.intake.Intake;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.Tables;
import pingyi.warehouse.table.derived.BranchYearScore;
import pingyi.warehouse.table.derived.StandardRating;
import pingyi.warehouse.table.recognised.Accounting;
import pingyi.warehouse.table.recognised.DuplicateRecord;
import pingyi.warehouse.table.recognised.Organization;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.Tally;

/** Cases that no sample has, each once found to break the method. */
class HardWorkspacesTest {
  private static final String CLASSES =
      "[{class: A, label: a, weight: 0.4}, {class: B, label: b, weight: 0.6}]";

  @TempDir Path folder;

  private static TableSet compute(Intake intake) {
    assertThat(intake.findings())
        .noneMatch(finding -> finding.severity() != Finding.Severity.WARNING);
    TableSet tables = Sample.compute("embedded", intake);
    assertThat(tables.read(Accounting.class))
        .allMatch(
            file ->
                file.rowsIn()
                    == file.rowsPublished() + file.rowsQuarantined() + file.rowsDuplicate());
    return tables;
  }

  private static List<String> rejections(TableSet tables) {
    return tables.read(Rejection.class).stream()
        .map(each -> each.reason() + " " + each.cell() + " " + each.observed())
        .sorted()
        .toList();
  }

  private TinyWorkspace branches() {
    return new TinyWorkspace(folder, "register", "X1,甲党支部", "X2,合计办党支部", "X3,注册处党支部");
  }

  @Test
  void shouldCountAGradeOnceThatTwoFilesSpellDifferently() {
    TableSet tables =
        compute(
            branches()
                .with("records/2020/a.csv", "党支部,好,较好,差\n甲党支部,10,5,1\n")
                .with("records/2020/b.csv", "党支部,优,综合\n甲党支部,10,90\n")
                .read());

    assertThat(tables.read(Tally.class)).hasSize(3);
    assertThat(tables.read(StandardRating.class).get(0).voters()).isEqualTo(16);
  }

  @Test
  void shouldQuarantineSpellingsOfOneGradeThatDisagree() {
    TableSet tables =
        compute(
            branches()
                .with("records/2020/a.csv", "党支部,好,较好,差\n甲党支部,10,5,1\n")
                .with("records/2020/b.csv", "党支部,优,综合\n甲党支部,11,90\n")
                .with("records/2021/c.csv", "党支部,好,优,差\n甲党支部,10,5,1\n")
                .read());

    assertThat(rejections(tables))
        .containsExactly(
            "conflicting_records B2 10.0000", "conflicting_records B2 11.0000", "grade_twice C2 优");
  }

  @Test
  void shouldLetCountsStandWhereSharesAreSentToo() {
    TableSet tables =
        compute(
            branches()
                .with("records/2020/a.csv", "党支部,好,较好,差\n甲党支部,10,5,1\n")
                .with("records/2020/b.csv", "党支部,有效,好占比,较好占比\n甲党支部,16,62%,31%\n")
                .read());

    assertThat(tables.read(Tally.class)).extracting(Tally::ballots).containsExactly(10., 5., 1.);
  }

  @Test
  void shouldQuarantineSharesThatAreMoreThanTheWhole() {
    TableSet tables =
        compute(
            branches()
                .with("records/2020/a.csv", "党支部,有效,好占比,较好占比\n甲党支部,16,90%,80%\n")
                .with("records/2021/a.csv", "党支部,有效,好占比,较好占比\n甲党支部,16,63%,38%\n")
                .read());

    assertThat(rejections(tables)).containsExactly("ballots_do_not_add_up C2 1.7000");
  }

  @Test
  void shouldNotChooseBetweenModesThatContradict() {
    TableSet tables =
        compute(
            branches()
                .with("records/2020/a.csv", "党支部,方式,好,较好,差\n甲党支部,现场,10,5,1\n")
                .with("records/2020/b.csv", "党支部,方式,综合\n甲党支部,书面,90\n")
                .with("records/2020/c.csv", "党支部,方式,综合\n合计办党支部,现场,90\n")
                .with("records/2020/d.csv", "党支部,方式,综合,备注\n合计办党支部,现场,90,同\n")
                .read());

    assertThat(rejections(tables))
        .containsExactly("conflicting_records B2 书面", "conflicting_records B2 现场");
    assertThat(tables.read(DuplicateRecord.class)).hasSize(1);
    assertThat(tables.read(Review.class))
        .extracting(Review::presentationMode)
        .containsExactly("on_stage");
  }

  @Test
  void shouldKeepWhatARowRepeatsOfAQuarantinedOne() {
    TableSet tables =
        compute(
            branches()
                .with("records/2020/a.csv", "党支部,有效,综合\n甲党支部,30,90\n")
                .with("records/2020/b.csv", "党支部,综合\n甲党支部,91\n")
                .with("records/2020/c.csv", "党支部,有效,好,较好,差\n甲党支部,30,10,5,1\n")
                .with("records/2020/d.csv", "党支部,有效,备注\n甲党支部,30,同\n")
                .read());

    assertThat(rejections(tables)).hasSize(2);
    assertThat(tables.read(Review.class)).extracting(Review::valid).containsExactly(30);
    DuplicateRecord duplicate = tables.read(DuplicateRecord.class).get(0);
    assertThat(tables.read(Rejection.class))
        .extracting(Rejection::recordId)
        .doesNotContain(duplicate.duplicateOf());
  }

  @Test
  void shouldGiveNoIntervalToAScoreWithoutSample() {
    TableSet tables =
        compute(
            branches()
                .with(
                    "rulebook/policies.yaml",
                    "policies:\n" + TinyWorkspace.policy(2018, 2030, "", "[]", true))
                .with("records/2020/a.csv", "党支部,综合\n甲党支部,90\n")
                .read());

    BranchYearScore score = tables.read(BranchYearScore.class).get(0);
    assertThat(score.score()).isEqualTo(90);
    assertThat(score.scoreLow()).isNull();
    assertThat(score.scoreHigh()).isNull();
  }

  @Test
  void shouldKnowTheGradesThatNobodyChoseAndTheSourceLeftOut() {
    TableSet tables =
        compute(
            branches()
                .with("records/2020/a.csv", "党支部,好\n甲党支部,12\n")
                .with("records/2021/a.csv", "党支部,好,较好,差\n甲党支部,12,0,0\n")
                .read());

    StandardRating left = tables.read(StandardRating.class).get(0);
    StandardRating stated = tables.read(StandardRating.class).get(1);
    assertThat(left.standardError()).isPositive().isEqualTo(stated.standardError());
    assertThat(left.scoreLow()).isLessThan(100).isEqualTo(stated.scoreLow());
  }

  @Test
  void shouldHoldEachVoterClassAgainstItsOwnCounts() {
    String heading = "党支部,A类,A类,A类,B类,B类,B类,A有效,B有效,有效,综合\n党支部,好,较好,差,好,较好,差,A有效,B有效,有效,综合\n";
    TableSet tables =
        compute(
            branches()
                .with(
                    "rulebook/policies.yaml",
                    "policies:\n" + TinyWorkspace.policy(2018, 2030, "s", CLASSES, true))
                .with("records/2020/a.csv", "党支部,A好,B好,A有效,B有效,有效\n甲党支部,10,25,16,25,41\n")
                .with(
                    "records/2021/b.csv",
                    "党支部,主体,有效,好,好评率\n甲党支部,A,16,10,0.93\n甲党支部,B,25,5,0.4\n" + "合计办党支部,A,16,20,\n")
                .read());

    assertThat(rejections(tables)).containsExactly("tally_exceeds_valid D4 20");
    assertThat(tables.read(Review.class)).extracting(Review::valid).containsExactly(41, 41);
    assertThat(tables.read(Review.class))
        .extracting(Review::favourableShareStated)
        .containsOnlyNulls();
  }

  /** A heading may name the class that the row names too. */
  @Test
  void shouldQuarantineARowThatContradictsItself() {
    TableSet tables =
        compute(
            branches()
                .with(
                    "rulebook/policies.yaml",
                    "policies:\n" + TinyWorkspace.policy(2018, 2030, "s", CLASSES, true))
                .with("records/2020/a.csv", "党支部,主体,有效,A有效\n甲党支部,A,16,17\n注册处党支部,B,16,17\n")
                .read());

    assertThat(rejections(tables))
        .containsExactly("conflicting_records C2 16.0000", "conflicting_records D2 17.0000");
  }

  @Test
  void shouldReadRowsWhoseNamesBeginLikeTotalsAndNotes() {
    Intake intake =
        branches()
            .with(
                "records/2020/a.csv",
                "甲党支部,1,2,3\n党支部,好,较好,差\n合计办党支部,10,5,1\n注册处党支部,/,/,/\n,优秀,良好,\n合计,10,5,1\n平均分数排名,1,2,3\n")
            .read();

    TableSet tables = compute(intake);

    assertThat(tables.read(Review.class))
        .extracting(Review::organizationId)
        .containsExactly("X2", "X3");
    assertThat(intake.findings())
        .extracting(Finding::code)
        .contains("row_as_title", "row_as_note", "row_as_total");
  }

  @Test
  void shouldNotTakeTheSameBytesInAnotherYearForARepetition() {
    Intake intake =
        branches()
            .with("records/2020/a.csv", "党支部,综合\n甲党支部,90\n")
            .with("records/2021/a.csv", "党支部,综合\n甲党支部,90\n")
            .read();

    assertThat(intake.findings())
        .extracting(Finding::code, Finding::file)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("same_in_another_year", "records/2021/a.csv"));
  }

  @Test
  void shouldIdentifyByCodeBesideARegisterAndWithoutNames() {
    Intake intake =
        new TinyWorkspace(folder, "code", "X1,甲党支部")
            .with("records/2020/a.csv", "代码,党支部,好,较好,差\nX1,甲党支部,10,5,1\nX9,九党支部,10,5,1\n")
            .with("records/2020/b.csv", "代码,有效\nX9,16\n")
            .with("records/2021/b.csv", "代码,有效\nX9,17\nX8,9\n")
            .read();

    TableSet tables = compute(intake);

    assertThat(rejections(tables)).isEmpty();
    assertThat(tables.read(Organization.class))
        .extracting(Organization::organizationId, Organization::name, Organization::firstYear)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("X1", "甲党支部", 2015),
            org.assertj.core.groups.Tuple.tuple("X8", "X8", 2021),
            org.assertj.core.groups.Tuple.tuple("X9", "九党支部", 2020));
  }

  @Test
  void shouldTellNamesAndCodesApartThatHoldABar() {
    TableSet tables =
        compute(
            new TinyWorkspace(folder, "code")
                .with("records/2020/a.csv", "代码,党支部,好\nA|B,甲,12\nB,甲|A,12\n")
                .read());

    assertThat(tables.read(Organization.class))
        .extracting(Organization::organizationId, Organization::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A|B", "甲"),
            org.assertj.core.groups.Tuple.tuple("B", "甲|A"));
  }

  /** One workspace with all of it, because a session of Spark is dear. */
  @Test
  void shouldMakeTheSameTablesOfHardCasesInBothEngines() {
    Intake intake =
        new TinyWorkspace(folder, "code", "X1,甲党支部")
            .with(
                "records/2020/a.csv",
                "代码,党支部,场次,方式,好,较好,差,综合\n"
                    + "\u3000X1\u3000,\u3000甲 党支部,\u3000上\u3000,现场\u3000,10,5,1,90\n"
                    + "\u00a0X1,甲党支部,上\u00a0,现场,10,5,1,90\n"
                    + "X2,𠮷党支部,,书面,10,5,1,90\nX3,ﬀ党支部,,书面,0,0,0,\n")
            .with("records/2020/b.csv", "代码,方式,优,综合\nX2,现场,10,90\nX3,书面,0,85\n")
            .with("records/2021/a.csv", "代码,有效,好占比,较好占比,综合\nX2,20,0.5,0.4,91\nX3,20,0.9,0.8,\n")
            .read();
    TableSet embedded = compute(intake);
    TableSet spark = Sample.compute("spark", intake);

    List<TableComparison.Difference> differences = new ArrayList<>();
    for (Class<? extends Record> table : Tables.all()) {
      differences.addAll(TableComparison.compare(table, embedded, spark));
    }
    assertThat(differences).isEmpty();
    assertThat(embedded.read(Rejection.class)).isNotEmpty();
    assertThat(embedded.read(DuplicateRecord.class)).hasSize(1);
  }
}
