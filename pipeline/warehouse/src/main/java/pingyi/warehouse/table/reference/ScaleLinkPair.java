package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What one panel gave one branch on both scales of a link. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "标准衔接数据",
    grain = "One branch that one panel rated on both scales of a link.",
    key = {"link_id", "organization_id", "review_year"})
public record ScaleLinkPair(
    @Column(zh = "衔接编号", says = "The link.") String linkId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year in which both scales were used.") int reviewYear,
    @Column(zh = "类型", says = "Its type in that year; empty where the register does not say.")
        @Nullable String organizationType,
    @Column(zh = "原标准平均分", says = "The mean of its ballots in points of the earlier scale.")
        double fromScore,
    @Column(zh = "新标准平均分", says = "The mean of its ballots in points of the later scale.")
        double toScore,
    @Column(zh = "行号", says = "The line of rulebook/scale_link_pairs.csv.") int sourceLine) {}
