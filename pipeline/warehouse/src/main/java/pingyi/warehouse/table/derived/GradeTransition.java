package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** From which grade to which. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "等次流动",
    grain =
        "One earlier and one later grade of two consecutive review years; across a change of scale or policy it is a matrix without a test.",
    key = {"review_year", "previous_ordinal", "ordinal"})
public record GradeTransition(
    @Column(zh = "评议年度", says = "The later year.") int reviewYear,
    @Column(zh = "比较年度", says = "The earlier year.") int previousYear,
    @Column(zh = "上年次序", says = "1 is the best grade of the earlier year.") int previousOrdinal,
    @Column(zh = "次序", says = "1 is the best grade of the later year.") int ordinal,
    @Column(zh = "上年等次", says = "The earlier grade.") String previousGrade,
    @Column(zh = "等次", says = "The later grade.") String grade,
    @Column(zh = "上年办法", says = "The earlier policy.") String previousPolicyId,
    @Column(zh = "办法编号", says = "The later policy.") String policyId,
    @Column(zh = "支部数", says = "The branches that went this way.") long branches,
    @Column(zh = "起始支部数", says = "n: the branches that began in the earlier grade.") long began,
    @Column(zh = "占比", says = "branches over began; empty where none began.")
        @Nullable Double share,
    @Column(zh = "占比下限", says = "The lower end of Wilson's interval.") @Nullable Double shareLow,
    @Column(zh = "占比上限", says = "The upper end.") @Nullable Double shareHigh,
    @Column(zh = "方法", says = "wilson.") String method,
    @Column(zh = "置信水平", says = "The level of the set or interval, such as 0.95.") double level) {}
