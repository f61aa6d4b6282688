package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Favourable shares with their voters, the input of the funnel. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "好评率观测",
    grain = "One branch of one review year.",
    key = {"review_year", "organization_id"})
public record ShareObservation(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "名称", says = "The name in that year.") String organizationName,
    @Column(zh = "有效票数", says = "The ballots behind the share.") double voters,
    @Column(zh = "好评率", says = "The favourable share.") double favourableShare) {}
