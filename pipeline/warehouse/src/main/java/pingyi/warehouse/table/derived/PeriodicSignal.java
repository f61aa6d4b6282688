package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The control chart of the quarters. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "季度控制图",
    grain =
        "One quarter of one branch. Limits come from the stretch itself: none below 8 points, on trial from 8 to 11; a new policy starts a new stretch.",
    key = {"organization_id", "review_year", "quarter"})
public record PeriodicSignal(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "季度", says = "1 to 4.") int quarter,
    @Column(zh = "得分", says = "The score.") double score,
    @Column(zh = "段", says = "The stretch, counted from 1.") int stretch,
    @Column(zh = "点数", says = "n: the quarters of the stretch.") int points,
    @Column(zh = "限值状态", says = "too_few, trial or full.") String standing,
    @Column(zh = "均值", says = "The mean of the stretch.") double mean,
    @Column(zh = "下限", says = "The lower limit: mean less 2.66 mean moving ranges.")
        @Nullable Double lower,
    @Column(zh = "上限", says = "The upper limit.") @Nullable Double upper,
    @Column(
            zh = "信号",
            says =
                "common, above_limit, below_limit, rise_of_seven, fall_of_seven, two_of_three_above, two_of_three_below, seven_above or seven_below; not_judged without limits.")
        String cause,
    @Column(
            zh = "最长同侧段",
            says =
                "Anhoej: the longest run on one side of the median; empty with fewer than ten points off it.")
        @Nullable Integer longestRun,
    @Column(zh = "最长允许", says = "The longest run without a signal.")
        @Nullable Integer longestAllowed,
    @Column(zh = "穿越次数", says = "How often the median is crossed.") @Nullable Integer crossings,
    @Column(zh = "最少穿越", says = "The fewest crossings without a signal.")
        @Nullable Integer crossingsNeeded,
    @Column(zh = "运行信号", says = "Whether either rule gives a signal.") @Nullable Boolean runsSignal,
    @Column(zh = "方法", says = "xmr, or none.") String method,
    @Column(zh = "系数", says = "The moving ranges either side.") double factor) {}
