package pingyi.method.register;

import static org.assertj.core.api.Assertions.assertThat;
import static pingyi.method.register.Lists.stage;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectJudgingTest {
  private static ProjectJudging judged(RegisterRow... rows) {
    return ProjectJudging.of(List.of(rows), Lists.terms(), Lists.AS_OF);
  }

  private static List<String> faults(ProjectJudging judging) {
    return judging.verdicts().all().stream()
        .map(row -> row.recordId() + " " + row.reason() + " " + row.cell())
        .toList();
  }

  private static List<String> stages(ProjectJudging judging) {
    return judging.projects().stream()
        .flatMap(project -> project.events().stream())
        .map(event -> event.whole())
        .map(event -> event.stage() + event.date().map(date -> " " + date.iso()).orElse(""))
        .toList();
  }

  @Test
  void shouldPutTheStagesInTheOrderOfTimeWhateverTheOrderOfRows() {
    ProjectJudging judging =
        judged(
            stage(1, "stage_date=acceptance/2024-06-30"),
            stage(2, "stage_date=approval/2022-03"),
            stage(3, "stage_date=midterm/2023-05-10"),
            stage(4, "project_stage=application"));
    assertThat(faults(judging)).isEmpty();
    assertThat(stages(judging))
        .containsExactly(
            "application", "approval 2022-03", "midterm 2023-05-10", "acceptance 2024-06-30");
  }

  @Test
  void shouldQuarantineTheStageThatGoesBackwardsAndKeepTheOthers() {
    ProjectJudging judging =
        judged(
            stage(1, "stage_date=approval/2021-03-01"),
            stage(2, "stage_date=acceptance/2022-06-30", "stage_result=acceptance/passed"),
            stage(3, "stage_date=cultivation/2023-01-01"));
    assertThat(faults(judging)).containsExactly("r3 illegal_stage B3");
    assertThat(stages(judging)).containsExactly("approval 2021-03-01", "acceptance 2022-06-30");
  }

  @Test
  void shouldNotAcceptWhatWasNeverApproved() {
    ProjectJudging judging =
        judged(
            stage(1, "stage_date=application/2021-03-01"),
            stage(2, "stage_date=acceptance/2022-06-30"));
    assertThat(faults(judging)).containsExactly("r2 illegal_stage B2");
    assertThat(judging.projects().get(0).beginning(Lists.terms())).isEmpty();
  }

  @Test
  void shouldAcceptAgainOnlyAfterAFailure() {
    RegisterRow approved = stage(1, "stage_date=approval/2021-03-01");
    RegisterRow again = stage(3, "stage_date=acceptance/2023-06-30");
    ProjectJudging failed =
        judged(
            approved,
            stage(2, "stage_date=acceptance/2022-06-30", "stage_result=acceptance/failed"),
            again);
    ProjectJudging passed =
        judged(
            approved,
            stage(2, "stage_date=acceptance/2022-06-30", "stage_result=acceptance/passed"),
            again);
    assertThat(faults(failed)).isEmpty();
    assertThat(faults(passed)).containsExactly("r3 illegal_stage B3");
  }

  @Test
  void shouldTakeAMonthAndADayOfItForOneEventAndKeepTheDay() {
    ProjectJudging judging =
        judged(
            stage(1, "stage_date=approval/2022-03"),
            stage(2, "stage_date=approval/2022-03-15", "stage_result=approval/passed"),
            stage(3, "stage_date=approval/2022-03"));
    assertThat(faults(judging)).containsExactly("r3 duplicate ");
    assertThat(stages(judging)).containsExactly("approval 2022-03-15");
  }

  @Test
  void shouldLetNoneOfTwoContradictingRowsWin() {
    ProjectJudging days =
        judged(stage(1, "stage_date=approval/2022-03-15"), stage(2, "stage_date=approval/2022-04"));
    ProjectJudging results =
        judged(
            stage(1, "stage_result=acceptance/passed", "stage_date=acceptance/2024-01-05"),
            stage(2, "stage_result=acceptance/failed", "stage_date=acceptance/2024-01-05"));
    assertThat(faults(days))
        .containsExactly("r1 conflicting_records B1", "r2 conflicting_records B2");
    assertThat(results.verdicts().all()).hasSize(2);
    assertThat(results.projects()).isEmpty();
  }

  @Test
  void shouldNotKnowAStageAfterTheCutOffDayNorOneThatIsPending() {
    ProjectJudging judging =
        judged(
            stage(1, "stage_date=approval/2022-03-15", "stage_result=acceptance/pending"),
            stage(2, "stage_date=acceptance/2025-06-01"));
    assertThat(faults(judging)).containsExactly("r2 date_after_as_of B2");
    assertThat(stages(judging)).containsExactly("approval 2022-03-15");
  }

  @Test
  void shouldCountFromTheApprovalElseFromTheFirstLaterStage() {
    ProjectHistory approved =
        judged(stage(1, "stage_date=approval/2022-03"), stage(2, "stage_date=midterm/2023-05-10"))
            .projects()
            .get(0);
    ProjectHistory later = judged(stage(1, "stage_date=midterm/2023-05-10")).projects().get(0);
    ProjectHistory refused =
        judged(stage(1, "stage_date=approval/2022-03", "stage_result=approval/failed"))
            .projects()
            .get(0);
    assertThat(approved.beginning(Lists.terms()).map(ProjectHistory::basis)).contains("approval");
    assertThat(later.beginning(Lists.terms()).map(ProjectHistory::basis)).contains("later_stage");
    assertThat(refused.beginning(Lists.terms())).isEmpty();
  }
}
