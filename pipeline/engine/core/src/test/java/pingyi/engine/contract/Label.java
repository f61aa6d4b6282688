package pingyi.engine.contract;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A name and what it is called; also the output of a recipe that may break its promise. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "标签",
    grain = "One name.",
    key = {"name"})
public record Label(
    @Column(zh = "名称", says = "The name.") String name,
    @Column(zh = "称呼", says = "What it is called.") String called,
    @Column(zh = "备注", says = "A remark or nothing.") @Nullable String remark) {}
