package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A cell of a register, of a row that has no fault of its own. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "登记表单元格",
    grain = "One cell that says something, of one row of a project register or rectification list.",
    key = {"organization_id", "record_kind", "order_key", "ordinal"})
public record RegisterCell(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "表类", says = "project or rectification.") String recordKind,
    @Column(zh = "先后", says = "File, sheet and row as sortable text.") String orderKey,
    @Column(zh = "次序", says = "The position in the row.") int ordinal,
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "年度", says = "The year of the list.") int reviewYear,
    @Column(zh = "字段", says = "What the heading means.") String field,
    @Column(
            zh = "限定",
            says =
                "What the cell means: the code of a word, the ISO date; of a stage, result or criterion the code before a slash.")
        @Nullable String qualifier,
    @Column(zh = "原文", says = "The cell as it is kept.") String text,
    @Column(zh = "数值", says = "The number, where the field is one.") @Nullable Double number,
    @Column(zh = "状态", says = "stated or withheld.") String status,
    @Column(zh = "单元格", says = "The address of the cell.") String cell,
    @Column(zh = "文件", says = "The path within the workspace.") String path,
    @Column(zh = "工作表", says = "The sheet.") String sheet,
    @Column(zh = "行号", says = "The row of the sheet.") int rowNumber) {}
