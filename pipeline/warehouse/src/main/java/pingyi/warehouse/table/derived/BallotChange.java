package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * The ballots of two years against each other: favourable shares, and all grades in their order.
 */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "测评票变化",
    grain =
        "One voter class of a branch in two consecutive review years of its own, each with one session and both on one scale.",
    key = {"review_year", "organization_id", "voter_class"})
public record BallotChange(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The later year.") int reviewYear,
    @Column(zh = "比较年度", says = "The earlier year.") int previousYear,
    @Column(zh = "主体类别", says = "The voter class; all where the records make no difference.")
        String voterClass,
    @Column(zh = "标准编号", says = "The scale of both ballots.") String scaleId,
    @Column(zh = "上年总票数", says = "n of the earlier year: the ballots that chose a grade.")
        double previousVoters,
    @Column(zh = "总票数", says = "n of the later year.") double voters,
    @Column(zh = "上年好评率", says = "The earlier favourable share, 0 to 1.") double previousShare,
    @Column(zh = "好评率", says = "The later favourable share, 0 to 1.") double share,
    @Column(
            zh = "好评率变化",
            says = "Later minus earlier share, 0 to 1; empty where they may not be compared.")
        @Nullable Double difference,
    @Column(zh = "好评率变化下限", says = "The lower end of its interval, Newcombe's method 10.")
        @Nullable Double differenceLow,
    @Column(zh = "好评率变化上限", says = "The upper end.") @Nullable Double differenceHigh,
    @Column(
            zh = "优势概率",
            says =
                "The chance that a ballot of the later year is better than one of the earlier year, ties counting half; 0.5 is no difference.")
        @Nullable Double superiority,
    @Column(
            zh = "p值",
            says =
                "Two-sided, Brunner and Munzel, with no more degrees of freedom than the smaller panel less one; empty below ten ballots a year or where ballots are no whole numbers.")
        @Nullable Double pValue,
    @Column(zh = "校正p值", says = "Benjamini-Hochberg within the review year.")
        @Nullable Double adjustedP,
    @Column(zh = "可比性", says = "The comparability verdict.") String comparability,
    @Column(
            zh = "结论",
            says =
                "better, worse, no_change_shown, not_testable or not_comparable: whether the later ballots tend to be better, all grades in their order.")
        String verdict,
    @Column(zh = "检验数", says = "The comparisons of the review year that were tested together.")
        int tested,
    @Column(zh = "方法", says = "brunner_munzel, or none without a test.") String method,
    @Column(zh = "置信水平", says = "The level of the interval.") double level,
    @Column(zh = "错误发现率", says = "The share of false ones allowed among the verdicts of the year.")
        double falseDiscoveryRate) {}
