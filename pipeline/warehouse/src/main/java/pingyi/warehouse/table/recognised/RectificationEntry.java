package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What one list says of an item. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "整改台账记录",
    grain = "One item in one row of one list: its history.",
    key = {"item_id", "position"})
public record RectificationEntry(
    @Column(zh = "整改事项编号", says = "The item.") String itemId,
    @Column(
            zh = "次序",
            says = "Its place in the history, from 1: by status date, then by file and row.")
        int position,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The year whose review raised it.") int reviewYear,
    @Column(zh = "问题", says = "The problem as written.") String problem,
    @Column(zh = "整改措施", says = "The measure as written.") @Nullable String measure,
    @Column(zh = "责任人", says = "Posts and units only; a name of a person is not stored.")
        @Nullable String owner,
    @Column(
            zh = "责任人状态",
            says =
                "stated, withheld (a text that is no listed post or unit, or holds more than one) or missing.")
        String ownerStatus,
    @Column(zh = "列入日期", says = "When it was listed, ISO 8601, as precise as stated.")
        @Nullable String listedOn,
    @Column(zh = "统计日期", says = "On which day the state was so.") @Nullable String statusOn,
    @Column(zh = "整改时限", says = "Until when it is to be rectified.") @Nullable String dueOn,
    @Column(zh = "状态", says = "The code of the state; empty when not stated.")
        @Nullable String state,
    @Column(zh = "销号日期", says = "When it was closed.") @Nullable String closedOn,
    @Column(zh = "佐证", says = "The evidence as written.") @Nullable String evidence,
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "文件", says = "The path of its file within the workspace.") String path,
    @Column(zh = "工作表", says = "The sheet.") String sheet,
    @Column(zh = "单元格", says = "The cell of the problem.") String cell) {}
