package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How the earlier scores of merged and split organizations carry over. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "沿用规则",
    grain =
        "One version of the predecessor rule; it governs the events that take effect in its years.",
    key = {"rule_id"})
public record PredecessorRule(
    @Column(zh = "规则编号", says = "The id of this version.") String ruleId,
    @Column(zh = "名称", says = "The name of the rule.") String name,
    @Column(zh = "版本", says = "The version.") String version,
    @Column(zh = "首个年度", says = "The first year whose events it governs.") int firstYear,
    @Column(zh = "末个年度", says = "The last year whose events it governs; empty while valid.")
        @Nullable Integer lastYear,
    @Column(
            zh = "合并",
            says =
                "eligible_voters (mean of the parts, weighted by their stated weights), largest_part (the part of the greatest weight alone) or none (no earlier score is carried).")
        String merged,
    @Column(zh = "拆分", says = "whole (each part inherits the whole's scores) or none.")
        String split) {}
