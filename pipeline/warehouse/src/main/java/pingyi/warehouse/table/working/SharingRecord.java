package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Rows that may repeat or contradict another. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "同一对象的数据行",
    grain = "One faultless data row that shares its subject with another or names a voter class.",
    key = {"record_id"})
public record SharingRecord(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "先后", says = "Which of two rows comes first.") String orderKey,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "会议", says = "The session.") String session,
    @Column(zh = "票面标准", says = "The ballot scale of its year; empty without a policy.")
        @Nullable String ballotScaleId) {}
