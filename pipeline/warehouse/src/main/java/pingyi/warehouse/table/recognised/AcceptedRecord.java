package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Rows whose values are used, with the organization they were matched to. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "采用的行",
    grain = "One data row that is published.",
    key = {"record_id"})
public record AcceptedRecord(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "会议", says = "The session the row names, or annual.") String session) {}
