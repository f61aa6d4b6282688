package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The change against the year before, with its interval and a verdict. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "年度变化",
    grain = "One branch in two consecutive review years of its own.",
    key = {"review_year", "organization_id"})
public record BranchChange(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The later year.") int reviewYear,
    @Column(zh = "比较年度", says = "The earlier year.") int previousYear,
    @Column(zh = "名称", says = "The name in the later year.") String organizationName,
    @Column(zh = "上年得分", says = "The earlier score.") double previousScore,
    @Column(
            zh = "上年可比得分",
            says =
                "The earlier score as it is held against the later one: in terms of the later scale where an estimated link carries it, else as it was.")
        double previousComparable,
    @Column(zh = "得分", says = "The later score.") double score,
    @Column(
            zh = "变化",
            says =
                "Later minus earlier comparable score, in points; empty where they may not be compared.")
        @Nullable Double difference,
    @Column(zh = "变化下限", says = "The lower end of its 95 percent interval.")
        @Nullable Double differenceLow,
    @Column(zh = "变化上限", says = "The upper end of its 95 percent interval.")
        @Nullable Double differenceHigh,
    @Column(
            zh = "自由度",
            says =
                "The degrees of freedom of the test; empty where the normal distribution was used.")
        @Nullable Double degreesOfFreedom,
    @Column(
            zh = "p值",
            says = "Two-sided, Student's t on both years' sampling errors and that of a link.")
        @Nullable Double pValue,
    @Column(zh = "校正p值", says = "Benjamini-Hochberg within the review year.")
        @Nullable Double adjustedP,
    @Column(
            zh = "最小可辨变化（向下）",
            says =
                "The smallest decline that this year's table would have named in 80 of 100 cases; empty where the scale ends before.")
        @Nullable Double detectable,
    @Column(
            zh = "最小可辨变化（向上）",
            says =
                "The smallest rise that this year's table would have named in 80 of 100 cases; empty where the scale ends before.")
        @Nullable Double detectableRise,
    @Column(zh = "可比性", says = "The comparability verdict.") String comparability,
    @Column(zh = "衔接编号", says = "The link between the two years' scales; empty without one.")
        @Nullable String linkId,
    @Column(
            zh = "结论",
            says = "improved, declined, no_change_shown, not_testable or not_comparable.")
        String verdict,
    @Column(zh = "检验数", says = "n: the changes of the review year that were tested together.")
        int tested,
    @Column(
            zh = "方法",
            says =
                "panel_t, or panel_normal where no degrees of freedom are known; none without a test.")
        String method,
    @Column(zh = "置信水平", says = "The level of the interval.") double level,
    @Column(zh = "错误发现率", says = "The share of false ones allowed among the verdicts of the year.")
        double falseDiscoveryRate,
    @Column(zh = "检验功效", says = "The chance with which a smallest detectable change is named.")
        double power) {}
