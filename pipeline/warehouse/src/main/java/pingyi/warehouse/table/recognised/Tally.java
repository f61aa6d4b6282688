package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Ballot counts by grade: the profile, the primary fact. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "测评票",
    grain = "One grade of one voter class of one review.",
    key = {"review_year", "review_id", "voter_class", "ordinal"})
public record Tally(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "主体类别", says = "The voter class; all where the records make no difference.")
        String voterClass,
    @Column(zh = "标准编号", says = "The scale of the ballot.") String scaleId,
    @Column(zh = "等次代码", says = "The grade.") String gradeCode,
    @Column(zh = "次序", says = "1 is the best grade.") int ordinal,
    @Column(
            zh = "票数",
            says =
                "Ballots in this grade; whole where stated, share times voters where only a share is sent, or what the other grades leave of the valid ones.")
        double ballots,
    @Column(
            zh = "占比",
            says = "The share of the valid ballots as sent, 0 to 1; empty where counts are sent.")
        @Nullable Double share,
    @Column(zh = "依据", says = "stated, derived_from_share, or derived_from_rest.") String basis,
    @Column(zh = "行编号", says = "The source row.") String recordId,
    @Column(zh = "单元格", says = "The source cell.") String cell) {}
