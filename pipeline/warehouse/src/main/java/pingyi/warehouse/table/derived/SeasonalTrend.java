package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Trends of quarters: each quarter is compared with itself alone. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "季度趋势",
    grain = "One stretch of a branch's quarterly scores under one formula.",
    key = {"organization_id", "first_year"})
public record SeasonalTrend(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "首个年度", says = "The first year of the stretch.") int firstYear,
    @Column(zh = "末个年度", says = "The last year of the stretch.") int lastYear,
    @Column(zh = "年数", says = "The years with a quarter.") int years,
    @Column(zh = "点数", says = "n: the quarters.") int points,
    @Column(
            zh = "结论",
            says =
                "rising, falling, no_trend_shown, or too_short below five years, where no trend is judged.")
        String verdict,
    @Column(zh = "年均变化", says = "The median of all slopes within quarters, in points a year.")
        @Nullable Double slope,
    @Column(zh = "统计量", says = "S, summed over the quarters.") @Nullable Long score,
    @Column(
            zh = "p值",
            says = "Two-sided, normal; from ten years on with the covariances of quarters.")
        @Nullable Double pValue,
    @Column(
            zh = "校正后p值",
            says = "Benjamini-Hochberg over the tested stretches that end in this year.")
        @Nullable Double adjustedP,
    @Column(zh = "方法", says = "seasonal_kendall, seasonal_kendall_covariance or none.")
        String method,
    @Column(zh = "错误发现率", says = "A trend is named where the adjusted p is at most this.")
        double falseDiscoveryRate) {}
