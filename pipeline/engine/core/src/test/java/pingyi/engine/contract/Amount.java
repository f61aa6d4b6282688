package pingyi.engine.contract;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The result of a SQL recipe, with other types than the SQL gives. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "数额",
    grain = "One branch.",
    key = {"branch"})
public record Amount(
    @Column(zh = "支部", says = "The branch.") String branch,
    @Column(zh = "个数", says = "A count that fits an integer.") int readings,
    @Column(zh = "总和", says = "A sum.") double total,
    @Column(zh = "均值", says = "A mean or nothing.") @Nullable Double mean,
    @Column(zh = "上限", says = "A whole number in a wide column.") @Nullable Long ceiling) {}
