package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How a score was computed, step by step, where the policy is more than a weighted sum. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "计算过程",
    grain =
        "One step of the formula of one branch and year; plain weighted sums have none, their parts stand in branch_year_component.",
    key = {"review_year", "organization_id", "ordinal"})
public record ScoreStep(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "序号", says = "The order of the steps; the last one is the result.") int ordinal,
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(
            zh = "步骤",
            says =
                "The name of the value the step gives, or the grade, component or flag it is about.")
        String step,
    @Column(
            zh = "类型",
            says =
                "The kind of step, such as deduct, gate, cap, direct_grade or quota; result for the last one.")
        String primitive,
    @Column(
            zh = "算式",
            says =
                "What was done, in numbers and signs; a tick says that a condition held, a cross that it did not.")
        String operation,
    @Column(zh = "值", says = "The value after the step; of the result the published score.")
        @Nullable Double value,
    @Column(zh = "等次代码", says = "The grade after the step; of the result the published grade.")
        @Nullable String grade,
    @Column(
            zh = "生效",
            says =
                "computed, held where a rule took hold, not_held, or undecided where a value is missing.")
        String fired,
    @Column(
            zh = "标准误",
            says =
                "Of the result: the sampling standard error; empty where ballots are counted by the formula or units are compared.")
        @Nullable Double standardError,
    @Column(zh = "区间下限", says = "Of the result: the lower end of its interval.")
        @Nullable Double valueLow,
    @Column(zh = "区间上限", says = "Of the result: the upper end of its interval.")
        @Nullable Double valueHigh) {}
