package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Whether a branch rises or falls over the years that may be compared. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "趋势",
    grain =
        "One comparable stretch of the like-for-like series of one branch. A stretch ends where comparability says NOT_COMPARABLE or rests on an estimated link, whose error no trend test takes in; below five years no trend test can reach 0.05, whatever the scores.",
    key = {"organization_id", "first_year"})
public record BranchTrend(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "名称", says = "Today's name.") String organizationName,
    @Column(zh = "首个年度", says = "The first year of the stretch.") int firstYear,
    @Column(zh = "末个年度", says = "The last year of the stretch.") int lastYear,
    @Column(zh = "年数", says = "n: the years with a score.") int points,
    @Column(zh = "缺年数", says = "Years without a score in between; slopes use the real years.")
        int missingYears,
    @Column(
            zh = "可比性",
            says = "COMPARABLE, or WITH_CAVEAT where a step of the stretch has a caveat.")
        String comparability,
    @Column(zh = "结论", says = "rising, falling, no_trend_shown or too_short.") String verdict,
    @Column(zh = "年均变化", says = "Theil-Sen slope in points a year; empty for a single year.")
        @Nullable Double slope,
    @Column(zh = "年均变化下限", says = "The lower end of its interval (Gilbert); empty below six years.")
        @Nullable Double slopeLow,
    @Column(zh = "年均变化上限", says = "The upper end of its interval.") @Nullable Double slopeHigh,
    @Column(zh = "肯德尔系数", says = "tau-b.") @Nullable Double tau,
    @Column(zh = "p值", says = "Two-sided; exact over all orders up to ten years, ties included.")
        @Nullable Double pValue,
    @Column(
            zh = "校正p值",
            says =
                "Benjamini-Hochberg among the stretches that end in the same year and have five years or more.")
        @Nullable Double adjustedP,
    @Column(
            zh = "最小可达p值",
            says =
                "The least p that this many years with these ties could give: 0.33 for three, 0.083 for four.")
        @Nullable Double leastP,
    @Column(zh = "方法", says = "mann_kendall_exact, mann_kendall_normal or none.") String method,
    @Column(zh = "置信水平", says = "The level of the set or interval, such as 0.95.") double level,
    @Column(zh = "错误发现率", says = "The share of false ones allowed among the verdicts of a family.")
        double falseDiscoveryRate) {}
