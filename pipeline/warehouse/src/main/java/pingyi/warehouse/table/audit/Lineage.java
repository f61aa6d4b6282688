package pingyi.warehouse.table.audit;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** From a yearly score back to the cells it was read from. */
@Table(
    stage = Table.Stage.AUDIT,
    zh = "来源追溯",
    grain = "One source cell behind one branch and year.",
    key = {"review_year", "organization_id", "record_id", "cell"})
public record Lineage(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(
            zh = "用途",
            says = "The field of the source cell, such as grade_count or component_score.")
        String contribution,
    @Column(zh = "明细", says = "The grade, component, rater or quarter.") String detail,
    @Column(zh = "行编号", says = "The source row.") String recordId,
    @Column(zh = "单元格", says = "The source cell.") String cell,
    @Column(zh = "文件", says = "The file's path within the workspace.") String path,
    @Column(zh = "工作表", says = "The sheet.") String sheet,
    @Column(zh = "行号", says = "The row.") int rowNumber) {}
