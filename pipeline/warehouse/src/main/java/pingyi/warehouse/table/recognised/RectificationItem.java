package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A problem that is to be rectified, with where it stands on the cut-off day of the workspace. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "整改事项",
    grain = "One problem of one organization in one review year.",
    key = {"item_id"})
public record RectificationItem(
    @Column(
            zh = "整改事项编号",
            says =
                "Organization, review year and the first digits of the digest of the cleaned problem.")
        String itemId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The year whose review raised it.") int reviewYear,
    @Column(zh = "问题", says = "The problem as written last.") String problem,
    @Column(
            zh = "问题键",
            says =
                "The problem cleaned: numbering, spaces and punctuation removed, characters simplified.")
        String problemKey,
    @Column(
            zh = "主题",
            says =
                "The themes of the problem by the lexicon in the table theme, parted by semicolons; unmatched where no word fits.")
        String themes,
    @Column(zh = "整改措施", says = "The measure that was stated last.") @Nullable String measure,
    @Column(zh = "责任人", says = "The posts and units that were stated last.") @Nullable String owner,
    @Column(
            zh = "对应陈述序号",
            says =
                "The place in the meeting's list of problems or demands that a list states last; empty when none does.")
        @Nullable Integer statementNumber,
    @Column(zh = "记录数", says = "In how many rows of lists it stands.") int entries,
    @Column(zh = "列入日期", says = "The earliest date on which it was listed; empty when not stated.")
        @Nullable String listedOn,
    @Column(zh = "整改时限", says = "The due date that was stated last.") @Nullable String dueOn,
    @Column(
            zh = "时限依据",
            says = "stated, standing (the list says it is a lasting task) or not_stated.")
        String dueBasis,
    @Column(zh = "状态", says = "The state that was stated last.") @Nullable String state,
    @Column(zh = "销号日期", says = "The closing date of that state.") @Nullable String closedOn,
    @Column(
            zh = "认定",
            says =
                "open, overdue, closed_on_time, closed_late, closed_untimed (no due date, no closing date, or dates too coarse to tell), standing or not_stated.")
        String standing,
    @Column(
            zh = "是否反弹",
            says = "Whether a later list opens it again after it was closed, or says so.")
        boolean reopened,
    @Column(zh = "上次出现", says = "The item of the nearest earlier review year that it repeats.")
        @Nullable String recursFrom,
    @Column(
            zh = "重复依据",
            says =
                "same_text: the same organization and the same cleaned problem; same_theme: the same organization and a shared theme; empty where it repeats none.")
        @Nullable String recurrenceRule,
    @Column(zh = "行编号", says = "The row that was stated last.") String recordId,
    @Column(zh = "文件", says = "The path of its file within the workspace.") String path,
    @Column(zh = "工作表", says = "The sheet.") String sheet,
    @Column(zh = "单元格", says = "The cell of the problem there.") String cell) {}
