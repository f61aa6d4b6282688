package pingyi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pingyi.warehouse.read.TableSet;
import pingyi.warehouse.table.derived.GroupComparison;
import pingyi.warehouse.table.derived.RectificationYear;
import pingyi.warehouse.table.received.ReceivedRecord;
import pingyi.warehouse.table.received.ReceivedValue;
import pingyi.warehouse.table.recognised.CriterionAttainment;
import pingyi.warehouse.table.recognised.ProjectStage;
import pingyi.warehouse.table.recognised.RectificationEntry;
import pingyi.warehouse.table.recognised.RectificationItem;
import pingyi.warehouse.table.recognised.Rejection;
import pingyi.warehouse.table.recognised.Review;
import pingyi.warehouse.table.recognised.Statement;
import pingyi.warehouse.table.recognised.StatementItemLink;

/** Project registers and rectification lists of the samples against what was planted in them. */
class RegisterTruthTest {
  private static TableSet tables(Sample sample) {
    return sample.computedBy("embedded");
  }

  private static List<CSVRecord> truth(Sample sample, String file) {
    return new KnownTruth(sample.path(), tables(sample)).truth(file);
  }

  private static List<String> lines(List<CSVRecord> records) {
    return records.stream().map(record -> String.join(",", record.toList())).toList();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNIVERSITY", "COMPANY"})
  void shouldPublishTheStagesOfProjectsAndNoOther(Sample sample) {
    List<String> ours =
        tables(sample).read(ProjectStage.class).stream()
            .map(
                row ->
                    String.join(
                        ",",
                        row.projectId(),
                        text(row.position()),
                        row.stage(),
                        text(row.stageDate()),
                        text(row.stageResult())))
            .toList();

    assertThat(ours)
        .containsExactlyInAnyOrderElementsOf(lines(truth(sample, "project_stage.csv")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNIVERSITY", "COMPANY"})
  void shouldSayWhichCriteriaAreStated(Sample sample) {
    List<String> ours =
        tables(sample).read(CriterionAttainment.class).stream()
            .filter(row -> !row.attainment().equals("not_stated"))
            .map(
                row ->
                    String.join(
                        ",",
                        row.projectId(),
                        text(row.reviewYear()),
                        row.criterion(),
                        row.attainment()))
            .toList();

    assertThat(ours)
        .containsExactlyInAnyOrderElementsOf(lines(truth(sample, "criterion_attainment.csv")));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNIVERSITY", "COMPANY"})
  void shouldSayWhereEveryItemStands(Sample sample) {
    List<String> ours =
        tables(sample).read(RectificationItem.class).stream()
            .map(
                row ->
                    String.join(
                        ",",
                        row.organizationId(),
                        text(row.reviewYear()),
                        row.problem(),
                        text(row.owner()),
                        row.dueBasis(),
                        row.standing(),
                        text(row.reopened()),
                        text(row.recursFrom() != null)))
            .toList();

    assertThat(ours)
        .containsExactlyInAnyOrderElementsOf(lines(truth(sample, "rectification_item.csv")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNIVERSITY", "COMPANY"})
  void shouldCountTheItemsOfEachYear(Sample sample) {
    List<String> ours =
        tables(sample).read(RectificationYear.class).stream()
            .map(
                row ->
                    String.join(
                        ",",
                        text(row.reviewYear()),
                        row.organizationId(),
                        text(row.items()),
                        text(row.open()),
                        text(row.overdue()),
                        text(row.closedOnTime()),
                        text(row.closedLate()),
                        text(row.closedUntimed()),
                        text(row.standing()),
                        text(row.stateNotStated()),
                        text(row.noDueDate()),
                        text(row.reopened()),
                        text(row.recurring())))
            .toList();

    assertThat(ours)
        .containsExactlyInAnyOrderElementsOf(lines(truth(sample, "rectification_year.csv")));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNIVERSITY", "COMPANY"})
  void shouldLinkItemsToWhatWasSaidByRuleOrDecisionAndNoneThatIsAmbiguous(Sample sample) {
    Map<String, String> problems =
        tables(sample).read(RectificationItem.class).stream()
            .collect(Collectors.toMap(RectificationItem::itemId, RectificationItem::problem));
    Map<String, String> statements =
        tables(sample).read(Statement.class).stream()
            .collect(Collectors.toMap(Statement::statementId, Statement::text));
    List<List<String>> ours =
        tables(sample).read(StatementItemLink.class).stream()
            .map(
                row ->
                    List.of(
                        row.organizationId(),
                        text(row.reviewYear()),
                        text(problems.get(row.itemId())),
                        text(statements.get(row.statementId())),
                        row.verdict(),
                        row.rule()))
            .toList();

    assertThat(ours)
        .containsExactlyInAnyOrderElementsOf(
            truth(sample, "statement_item_link.csv").stream().map(CSVRecord::toList).toList())
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNIVERSITY", "COMPANY"})
  void shouldMakeNoReviewOfALineOfARegister(Sample sample) {
    List<String> listed =
        tables(sample).read(RectificationEntry.class).stream()
            .map(RectificationEntry::recordId)
            .toList();

    assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
    assertThat(tables(sample).read(Review.class))
        .extracting(Review::organizationId)
        .doesNotContain("XZ-P2", "XZ");
    assertThat(tables(sample).read(Rejection.class))
        .extracting(Rejection::recordId)
        .doesNotContainAnyElementsOf(listed);
  }

  /** What stands beside a post is withheld, in the row as in the cell. */
  @Test
  void shouldKeepNoPartOfAnOwnerThatIsNoPostOrUnit() {
    TableSet university = tables(Sample.UNIVERSITY);

    assertThat(university.read(ReceivedValue.class))
        .filteredOn(value -> value.status().equals("withheld"))
        .hasSize(2)
        .extracting(ReceivedValue::rawText)
        .containsExactlyInAnyOrder("支部书记", "");
    assertThat(university.read(ReceivedRecord.class))
        .extracting(ReceivedRecord::rawText)
        .noneMatch(text -> text.contains("某同志"));
    assertThat(university.read(RectificationEntry.class))
        .filteredOn(entry -> entry.ownerStatus().equals("withheld"))
        .hasSize(2);
  }

  @Test
  void shouldHoldProjectBranchesAgainstTheOthersFromTheirApprovalOn() {
    List<GroupComparison> rows =
        tables(Sample.UNIVERSITY).read(GroupComparison.class).stream()
            .filter(row -> row.groupKind().equals("project") && row.groupId().equals("project"))
            .filter(row -> row.part() == 1)
            .toList();

    assertThat(rows)
        .extracting(row -> row.reviewYear() + ": " + row.branches())
        .containsExactly("2020: 2", "2021: 3", "2022: 4", "2023: 5", "2024: 5");
    assertThat(rows)
        .allMatch(row -> (row.differenceLow() == null) == (row.branches() < 3))
        .extracting(GroupComparison::verdict)
        .startsWith("too_few")
        .doesNotContain("higher", "lower");
  }
}
