package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Which policy is in force in a year that records name. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "年度办法",
    grain = "One review year of the records that a policy covers.",
    key = {"review_year"})
public record PolicyYear(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "办法编号", says = "The policy in force.") String policyId) {}
