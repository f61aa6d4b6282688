package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The formula of a policy that is more than a weighted sum, step by step. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "计算步骤",
    grain = "One step of one policy's formula; policies that are plain weighted sums have none.",
    key = {"policy_id", "step_ordinal"})
public record PolicyStep(
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(zh = "步骤序号", says = "The place of the step in the formula, from 1.") int stepOrdinal,
    @Column(zh = "类型", says = "The kind of step, such as deduct, gate or quota.") String kind,
    @Column(
            zh = "结果名",
            says = "The name of the value the step gives; empty text for steps about grades.")
        String result) {}
