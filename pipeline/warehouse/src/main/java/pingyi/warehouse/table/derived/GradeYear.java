package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How many branches reached each overall grade. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "等次分布",
    grain = "One overall grade of one review year.",
    key = {"review_year", "policy_id", "grade_ordinal"})
public record GradeYear(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(zh = "次序", says = "1 is the best grade.") int gradeOrdinal,
    @Column(zh = "等次代码", says = "The grade.") String grade,
    @Column(zh = "等次", says = "The printed label.") String gradeLabel,
    @Column(zh = "支部数", says = "The branches with this grade; 0 where none has it.")
        long branches) {}
