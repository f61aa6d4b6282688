package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A step on the way of a project. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "项目阶段",
    grain = "One stage of one project; legal transitions only.",
    key = {"project_id", "position"})
public record ProjectStage(
    @Column(zh = "项目编号", says = "The project.") String projectId,
    @Column(zh = "次序", says = "Its place among the stages of the project, from 1.") int position,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(
            zh = "阶段",
            says =
                "application, approval, cultivation, midterm, acceptance, withdrawal or another code.")
        String stage,
    @Column(
            zh = "日期",
            says = "The date, ISO 8601, as precise as it is stated; empty when not stated.")
        @Nullable String stageDate,
    @Column(zh = "结果", says = "passed, failed, pending or another code; empty when not stated.")
        @Nullable String stageResult,
    @Column(zh = "前一阶段", says = "The stage before it; empty for the first one.")
        @Nullable String previousStage,
    @Column(zh = "行编号", says = "The row that states it most precisely.") String recordId,
    @Column(zh = "文件", says = "The path of its file within the workspace.") String path,
    @Column(zh = "工作表", says = "The sheet.") String sheet,
    @Column(zh = "单元格", says = "The cell of its date, else of its result or name.") String cell) {}
