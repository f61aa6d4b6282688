package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The seasonal test of one stretch before the family is adjusted. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "季度趋势检验",
    grain = "One stretch of a branch's quarterly scores under one formula.",
    key = {"last_year", "organization_id", "first_year"})
public record SeasonalTest(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "首个年度", says = "The first year of the stretch.") int firstYear,
    @Column(zh = "末个年度", says = "The last year of the stretch.") int lastYear,
    @Column(zh = "年数", says = "The years with a quarter.") int years,
    @Column(zh = "点数", says = "n: the quarters.") int points,
    @Column(zh = "年均变化", says = "The median of all slopes within quarters, in points a year.")
        @Nullable Double slope,
    @Column(zh = "统计量", says = "S, summed over the quarters.") @Nullable Long score,
    @Column(zh = "p值", says = "Two-sided, normal; none below five years.") @Nullable Double pValue,
    @Column(zh = "方法", says = "seasonal_kendall, seasonal_kendall_covariance or none.")
        String method) {}
