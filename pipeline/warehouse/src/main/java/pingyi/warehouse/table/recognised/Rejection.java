package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Rows that are not published, each with file, place, reason and mend. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "隔离",
    grain = "One reason for which one row was quarantined.",
    key = {"record_id", "reason", "cell"})
public record Rejection(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "原因代码", says = "The reason code.") String reason,
    @Column(zh = "单元格", says = "The cell at fault; empty text when the whole row is.") String cell,
    @Column(zh = "观测值", says = "What stands there.") String observed,
    @Column(zh = "处理办法", says = "How to mend it.") String suggestion) {}
