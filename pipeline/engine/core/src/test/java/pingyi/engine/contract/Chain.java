package pingyi.engine.contract;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What a rule saw: the group's name and its rows in the order in which they came. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "链",
    grain = "One group.",
    key = {"first"})
public record Chain(
    @Column(zh = "首行", says = "The first row.") String first,
    @Column(zh = "次序", says = "All rows in order.") String order,
    @Column(zh = "行数", says = "The number of rows.") int size) {}
