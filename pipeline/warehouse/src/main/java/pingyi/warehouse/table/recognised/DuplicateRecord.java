package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Exact repetitions, named, of which only the first is used. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "重复行",
    grain = "One row that repeats another.",
    key = {"record_id"})
public record DuplicateRecord(
    @Column(zh = "行编号", says = "The row that is not used.") String recordId,
    @Column(zh = "所重复的行", says = "The row that is.") String duplicateOf) {}
