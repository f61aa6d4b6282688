package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The weighted parts of the yearly score. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "考核构成",
    grain = "One component of one policy.",
    key = {"policy_id", "component_id"})
public record PolicyComponent(
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(zh = "构成代码", says = "The component's id.") String componentId,
    @Column(zh = "次序", says = "The order in which it is printed.") int ordinal,
    @Column(zh = "构成名称", says = "The name that is printed.") String label,
    @Column(
            zh = "类型",
            says =
                "ballot, ballot_total (all sessions of the year added up), panel, stated or periodic_mean: where the value comes from.")
        String kind,
    @Column(
            zh = "权重",
            says =
                "Its weight; the weights of a policy add up to 1; empty where the steps of the policy say how it counts.")
        @Nullable Double weight) {}
