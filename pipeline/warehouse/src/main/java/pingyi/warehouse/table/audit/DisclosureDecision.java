package pingyi.warehouse.table.audit;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Which small groups show no figure, and why. */
@Table(
    stage = Table.Stage.AUDIT,
    zh = "披露控制",
    grain = "One voter class of one instrument of one review.",
    key = {"review_year", "review_id", "instrument", "voter_class", "audience"})
public record DisclosureDecision(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "工具", says = "ballot or panel.") String instrument,
    @Column(
            zh = "主体类别",
            says =
                "The voter class; all where there is none, whole review for all classes together.")
        String voterClass,
    @Column(zh = "受众", says = "The audience.") String audience,
    @Column(zh = "决定", says = "shown or suppressed_small.") String decision,
    @Column(zh = "最少人数", says = "The threshold applied.") int minimumVoters) {}
