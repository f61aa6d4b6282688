package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The parts of the yearly score with their weights. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "年度构成",
    grain = "One component of one branch and year.",
    key = {"review_year", "organization_id", "component_id"})
public record BranchYearComponent(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(zh = "构成代码", says = "The component.") String componentId,
    @Column(zh = "次序", says = "The order in which it is printed.") int ordinal,
    @Column(zh = "构成名称", says = "The name that is printed.") String label,
    @Column(
            zh = "权重",
            says =
                "The weight in the policy; empty where the steps of the policy say how it counts.")
        @Nullable Double weight,
    @Column(zh = "得分", says = "The component's value, 0 to 100; empty when there is none.")
        @Nullable Double value,
    @Column(
            zh = "标准误",
            says = "The sampling standard error; empty for values that are not sampled.")
        @Nullable Double standardError,
    @Column(zh = "自由度", says = "The degrees of freedom of the standard error.")
        @Nullable Double degreesOfFreedom,
    @Column(zh = "误差斜率", says = "The slope of the squared error, as in the standard rating.")
        @Nullable Double errorSlope,
    @Column(zh = "误差曲率", says = "The curvature of the squared error, as in the standard rating.")
        @Nullable Double errorCurvature,
    @Column(
            zh = "区间下限",
            says = "The lower end of the interval; empty for values that are not sampled.")
        @Nullable Double valueLow,
    @Column(
            zh = "区间上限",
            says = "The upper end of the interval; empty for values that are not sampled.")
        @Nullable Double valueHigh,
    @Column(zh = "折算得分", says = "Weight times value.") @Nullable Double contribution) {}
