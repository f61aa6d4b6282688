package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The favourable share against funnel limits around the year's overall share. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "漏斗图",
    grain = "One branch of one review year.",
    key = {"review_year", "organization_id"})
public record PeerOutlier(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "名称", says = "The name in that year.") String organizationName,
    @Column(zh = "有效票数", says = "The ballots behind the share.") double voters,
    @Column(zh = "好评率", says = "The favourable share.") double favourableShare,
    @Column(zh = "总体好评率", says = "The year's overall favourable share.") double target,
    @Column(zh = "95%下限", says = "The lower 95 percent limit.") double low95,
    @Column(zh = "95%上限", says = "The upper 95 percent limit.") double high95,
    @Column(zh = "99.8%下限", says = "The lower 99.8 percent limit.") double low998,
    @Column(zh = "99.8%上限", says = "The upper 99.8 percent limit.") double high998,
    @Column(zh = "离散系数", says = "The Winsorised phi of the year.") double overdispersion,
    @Column(
            zh = "组间方差",
            says = "The additive tau squared on the arcsine scale; 0 where plain limits are used.")
        double betweenVariance,
    @Column(zh = "位置", says = "signal_low, alert_low, inside, alert_high or signal_high.")
        String position) {}
