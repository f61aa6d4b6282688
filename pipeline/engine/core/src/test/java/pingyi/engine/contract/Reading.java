package pingyi.engine.contract;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A value with a key of three columns, the last of which may be empty; in one file. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "读数",
    grain = "One reading.",
    key = {"branch", "quarter", "instrument"})
public record Reading(
    @Column(zh = "支部", says = "The branch.") String branch,
    @Column(zh = "季度", says = "The quarter.") int quarter,
    @Column(zh = "工具", says = "The instrument, or nothing.") @Nullable String instrument,
    @Column(zh = "值", says = "The value.") double value) {}
