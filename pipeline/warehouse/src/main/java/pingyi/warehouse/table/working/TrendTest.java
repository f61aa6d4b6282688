package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The trend test of one stretch before the family is adjusted. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "趋势检验",
    grain = "One comparable stretch of one branch.",
    key = {"last_year", "organization_id", "first_year"})
public record TrendTest(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "名称", says = "The name in that year.") String organizationName,
    @Column(zh = "首个年度", says = "Its first year.") int firstYear,
    @Column(zh = "末个年度", says = "Its last year.") int lastYear,
    @Column(zh = "年数", says = "Its years with a score.") int points,
    @Column(zh = "可比性", says = "COMPARABLE, or WITH_CAVEAT where one of its steps is.")
        String comparability,
    @Column(zh = "肯德尔系数", says = "tau-b.") @Nullable Double tau,
    @Column(zh = "p值", says = "Two-sided Mann-Kendall.") @Nullable Double pValue,
    @Column(zh = "最小可达p值", says = "The least p that this many years with these ties could give.")
        @Nullable Double leastP,
    @Column(zh = "年均变化", says = "Theil-Sen slope, points a year.") @Nullable Double slope,
    @Column(zh = "年均变化下限", says = "Lower end.") @Nullable Double slopeLow,
    @Column(zh = "年均变化上限", says = "Upper end.") @Nullable Double slopeHigh,
    @Column(zh = "方法", says = "mann_kendall_exact, mann_kendall_normal or none.") String method) {}
