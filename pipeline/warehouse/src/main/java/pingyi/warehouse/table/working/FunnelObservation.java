package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Shares and scores with their sizes, the input of the funnel. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "漏斗观测",
    grain = "One branch of one review year and measure.",
    key = {"review_year", "measure", "organization_id"})
public record FunnelObservation(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "指标", says = "favourable_share or score.") String measure,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "名称", says = "The name in that year.") String organizationName,
    @Column(
            zh = "类别",
            says = "What decides with whom a score may be compared; empty text for shares.")
        String classId,
    @Column(zh = "有效票数", says = "The ballots behind the value.") @Nullable Double voters,
    @Column(zh = "标准误", says = "Of a score.") @Nullable Double standardError,
    @Column(zh = "数值", says = "The value.") double value) {}
