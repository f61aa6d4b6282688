package pingyi.engine.contract;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A part of a reading: two of its columns in another order, which need not tell readings apart. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "季值",
    grain = "One branch and quarter.",
    key = {"branch", "quarter"})
public record Quarter(
    @Column(zh = "值", says = "The value.") double value,
    @Column(zh = "季度", says = "The quarter.") int quarter,
    @Column(zh = "支部", says = "The branch.") String branch) {}
