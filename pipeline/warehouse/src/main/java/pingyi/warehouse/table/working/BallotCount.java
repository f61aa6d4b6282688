package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * The ballot counts that do not fit together: those of one voter class, or those of the row held
 * against all of its classes.
 */
@Table(
    stage = Table.Stage.WORKING,
    zh = "不符的票数",
    grain = "One voter class of one data row whose counts do not fit together.",
    key = {"record_id", "voter_class"})
public record BallotCount(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "主体类别", says = "The voter class; all for counts that name none.")
        String voterClass,
    @Column(zh = "发出票数", says = "Ballots issued.") @Nullable Double issued,
    @Column(zh = "收回票数", says = "Ballots returned.") @Nullable Double returned,
    @Column(zh = "有效票数", says = "Valid ballots.") @Nullable Double valid,
    @Column(zh = "废票", says = "Spoiled ballots.") @Nullable Double spoiled,
    @Column(zh = "弃权票", says = "Abstentions.") @Nullable Double abstained,
    @Column(zh = "各等次票数", says = "Ballots that chose a grade; for all, those of every class.")
        @Nullable Double graded,
    @Column(zh = "收回单元格", says = "The cell of the ballots returned.") @Nullable String returnedCell,
    @Column(zh = "有效单元格", says = "The cell of the valid ballots.") @Nullable String validCell,
    @Column(zh = "等次单元格", says = "The first cell of a grade.") @Nullable String gradedCell) {}
