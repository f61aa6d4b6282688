package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A unit that takes part in the demonstration-and-quality program. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "示范创建项目",
    grain = "One organization in one type, level and batch of projects.",
    key = {"project_id"})
public record Project(
    @Column(zh = "项目编号", says = "Organization, type, level and batch, joined by slashes.")
        String projectId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(
            zh = "类型",
            says = "The code of the type, such as model_branch; register_term has its name.")
        String projectType,
    @Column(
            zh = "级别",
            says = "national, provincial, university or another code; empty text when not stated.")
        String level,
    @Column(zh = "批次", says = "The batch as written; empty text when not stated.") String batch,
    @Column(zh = "项目名称", says = "The name that was stated last.") @Nullable String projectName,
    @Column(zh = "现处阶段", says = "The last stage that is stated.") @Nullable String stage,
    @Column(zh = "阶段日期", says = "Its date, ISO 8601, as precise as it is stated.")
        @Nullable String stageDate,
    @Column(zh = "阶段结果", says = "Its result, where stated.") @Nullable String stageResult,
    @Column(zh = "阶段数", says = "How many stages are stated.") int stages,
    @Column(
            zh = "起始依据",
            says =
                "approval, or later_stage where no approval is stated: what the first year is taken from.")
        @Nullable String startBasis,
    @Column(
            zh = "首个年度",
            says =
                "The year from which the organization counts as a project branch: that of the approval, else of the first later stage; empty when no date says it.")
        @Nullable Integer firstYear,
    @Column(zh = "末个年度", says = "The year before it was withdrawn; empty while it counts.")
        @Nullable Integer lastYear,
    @Column(zh = "行编号", says = "The row that stated it first.") String recordId,
    @Column(zh = "文件", says = "The path of its file within the workspace.") String path,
    @Column(zh = "工作表", says = "The sheet.") String sheet,
    @Column(zh = "单元格", says = "The cell of its type.") String cell) {}
