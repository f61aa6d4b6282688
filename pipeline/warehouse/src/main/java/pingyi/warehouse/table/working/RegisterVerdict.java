package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What becomes of rows of registers when they are held against each other. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "登记行判定",
    grain = "One reason for which one row of a register is quarantined, or the row it repeats.",
    key = {"record_id", "reason", "cell"})
public record RegisterVerdict(
    @Column(zh = "行编号", says = "The row.") String recordId,
    @Column(zh = "原因代码", says = "The reason code, or duplicate.") String reason,
    @Column(zh = "单元格", says = "The cell at fault; empty text when the whole row is.") String cell,
    @Column(zh = "观测值", says = "What stands there.") String observed,
    @Column(zh = "处理办法", says = "What it is held against.") String suggestion,
    @Column(zh = "重复的行", says = "The row that said everything before it.")
        @Nullable String duplicateOf) {}
