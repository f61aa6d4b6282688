package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Faults that need no other row to be seen. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "行内问题",
    grain = "One fault of one data row, judged by itself.",
    key = {"record_id", "reason", "cell"})
public record RecordFault(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "原因代码", says = "The reason code.") String reason,
    @Column(zh = "单元格", says = "The cell at fault; empty text when the whole row is.") String cell,
    @Column(zh = "观测值", says = "What stands there.") String observed,
    @Column(zh = "处理办法", says = "How to mend it.") String suggestion) {}
