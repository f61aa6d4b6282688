package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Shares and scores against funnel limits around the mean of their year. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "漏斗图",
    grain = "One branch of one review year and measure. Fewer than five branches have no funnel.",
    key = {"review_year", "measure", "organization_id"})
public record PeerOutlier(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "指标", says = "favourable_share or score.") String measure,
    @Column(zh = "名称", says = "The name in that year.") String organizationName,
    @Column(
            zh = "可比部分",
            says =
                "Branches of one group that may not be compared with each other, as class_comparison says, stand in different parts; 1 is the largest.")
        int part,
    @Column(zh = "支部数", says = "The branches of the funnel.") int units,
    @Column(zh = "有效票数", says = "The ballots behind the value.") @Nullable Double voters,
    @Column(zh = "标准误", says = "Of a score; the limits of a share follow from its ballots.")
        @Nullable Double standardError,
    @Column(zh = "数值", says = "The favourable share, 0 to 1, or the score.") double value,
    @Column(
            zh = "总体水平",
            says = "The overall share, or the mean weighted by what is known of each score.")
        double target,
    @Column(zh = "95%下限", says = "The lower 95 percent limit.") double low95,
    @Column(zh = "95%上限", says = "The upper 95 percent limit.") double high95,
    @Column(zh = "99.8%下限", says = "The lower 99.8 percent limit.") double low998,
    @Column(zh = "99.8%上限", says = "The upper 99.8 percent limit.") double high998,
    @Column(zh = "离散系数", says = "The Winsorised phi of the year.") double overdispersion,
    @Column(
            zh = "组间方差",
            says =
                "The additive tau squared, on the arcsine scale for shares; 0 where plain limits are used.")
        double betweenVariance,
    @Column(zh = "位置", says = "signal_low, alert_low, inside, alert_high or signal_high.")
        String position,
    @Column(
            zh = "方法",
            says =
                "share_funnel or mean_funnel, after Spiegelhalter (2005, 2012), Winsorised at 10 percent.")
        String method) {}
