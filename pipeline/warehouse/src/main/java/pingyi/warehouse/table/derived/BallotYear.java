package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The ballots by grade over all voter classes of a branch. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "测评票分布",
    grain = "One ballot grade of one branch and year.",
    key = {"review_year", "organization_id", "ordinal"})
public record BallotYear(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "标准编号", says = "The scale.") String scaleId,
    @Column(zh = "次序", says = "1 is the best grade.") int ordinal,
    @Column(zh = "等次代码", says = "The grade.") String gradeCode,
    @Column(zh = "等次", says = "The printed label.") String label,
    @Column(zh = "票数", says = "Ballots in this grade.") double ballots,
    @Column(zh = "有效票数", says = "All ballots with a grade.") double voters,
    @Column(zh = "占比", says = "Ballots over voters, 0 to 1.") double share) {}
