package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What each step of a formula states, so that an auditor sees every number it uses. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "步骤参数",
    grain = "One value that one step states.",
    key = {"policy_id", "step_ordinal", "ordinal"})
public record PolicyStepArgument(
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(zh = "步骤序号", says = "The step.") int stepOrdinal,
    @Column(zh = "次序", says = "The order in the file.") int ordinal,
    @Column(zh = "参数", says = "The path of the key, such as of.daily or when.1.below.") String path,
    @Column(
            zh = "文字值",
            says =
                "The text, or a fraction such as 1/3 as it is written; empty for a plain number.")
        @Nullable String text,
    @Column(zh = "数值", says = "The number; empty for a text.") @Nullable Double number) {}
