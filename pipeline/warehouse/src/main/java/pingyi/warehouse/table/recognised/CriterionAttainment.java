package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Whether a project meets the criteria of its type. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "标准达成",
    grain = "One criterion for one project in one yearly register.",
    key = {"project_id", "review_year", "criterion"})
public record CriterionAttainment(
    @Column(zh = "项目编号", says = "The project.") String projectId,
    @Column(zh = "年度", says = "The year of the register.") int reviewYear,
    @Column(
            zh = "标准",
            says =
                "The code of the criterion: its set, a point and its item; register_term has its words.")
        String criterion,
    @Column(zh = "标准组", says = "five_in_place, seven_strong, six_excellent or another set.")
        String criterionSet,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(
            zh = "达成情况",
            says =
                "attained, not_attained or not_stated: a criterion of the project type for which the register has no word.")
        String attainment,
    @Column(
            zh = "行编号",
            says = "The row that states it, else the first row of the project in that year.")
        String recordId,
    @Column(zh = "文件", says = "The path of its file within the workspace.") String path,
    @Column(zh = "工作表", says = "The sheet.") String sheet,
    @Column(zh = "单元格", says = "The cell that states it; empty text when not stated.")
        String cell) {}
