package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Where a branch's series is cut. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "序列断点",
    grain = "One review year of one branch before which its series is cut.",
    key = {"review_year", "organization_id"})
public record SeriesBreak(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The first year after the cut.") int reviewYear,
    @Column(zh = "比较年度", says = "The last scored year before the cut.") int previousYear,
    @Column(zh = "原因", says = "Reason codes separated by semicolons, as in comparability.")
        String reasons) {}
