package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The shares of the grades of a ballot, with intervals that hold for all grades together. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "等次得票率",
    grain = "One grade of one voter class of one review with ballots.",
    key = {"review_year", "review_id", "voter_class", "ordinal"})
public record BallotShare(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "主体类别", says = "The voter class; all where the records make no difference.")
        String voterClass,
    @Column(zh = "次序", says = "1 is the best grade.") int ordinal,
    @Column(zh = "等次代码", says = "The grade.") String gradeCode,
    @Column(zh = "票数", says = "Ballots in this grade.") double ballots,
    @Column(zh = "总票数", says = "n: the ballots of the class that chose a grade.") double voters,
    @Column(zh = "得票率", says = "ballots over n, 0 to 1.") double share,
    @Column(zh = "得票率下限", says = "The lower end of its interval.") double shareLow,
    @Column(zh = "得票率上限", says = "The upper end.") double shareHigh,
    @Column(zh = "方法", says = "goodman: simultaneous for all grades sent, after Goodman (1965).")
        String method,
    @Column(zh = "置信水平", says = "The level at which all intervals of the ballot hold together.")
        double level) {}
