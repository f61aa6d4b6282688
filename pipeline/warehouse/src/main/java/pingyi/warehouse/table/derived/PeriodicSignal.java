package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The control charts of what is measured several times a year. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "年内控制图",
    grain =
        "One period of one branch and measure: a quarter's score, or the favourable share of a dated session where a year has several. Limits come from the stretch itself: none below 8 points, on trial from 8 to 11; a new policy starts a new stretch.",
    key = {"organization_id", "measure", "review_year", "period"})
public record PeriodicSignal(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "指标", says = "score or favourable_share.") String measure,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "时段", says = "Q1 to Q4, or the session's date.") String period,
    @Column(zh = "数值", says = "The score, 0 to 100, or the share, 0 to 1.") double value,
    @Column(zh = "票数", says = "n: the ballots behind a share; empty for scores.")
        @Nullable Double voters,
    @Column(zh = "段", says = "The stretch, counted from 1.") int stretch,
    @Column(zh = "点数", says = "The points of the stretch.") int points,
    @Column(zh = "限值状态", says = "too_few, trial or full.") String standing,
    @Column(
            zh = "均值",
            says = "The mean of the stretch; of shares, all favourable ballots among all.")
        double mean,
    @Column(
            zh = "下限",
            says =
                "The lower limit of this point: mean less 2.66 mean moving ranges, or less 3 errors of a share times sigma_z.")
        @Nullable Double lower,
    @Column(zh = "上限", says = "The upper limit of this point.") @Nullable Double upper,
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
    @Column(zh = "方法", says = "xmr, p, p_prime, or none.") String method,
    @Column(
            zh = "系数",
            says =
                "xmr: the moving ranges either side; p_prime: sigma_z, by which the limits of chance are widened; p: 1.")
        @Nullable Double factor) {}
