package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** By which words ballots count for which grade in a year. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "测评票等次用语",
    grain = "One label of the ballot scale of one review year.",
    key = {"review_year", "label"})
public record BallotLabel(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "用语", says = "How the source spells the grade.") String label,
    @Column(zh = "标准编号", says = "The scale of the ballot.") String scaleId,
    @Column(zh = "等次代码", says = "The grade.") String gradeCode,
    @Column(zh = "次序", says = "1 is the best grade.") int ordinal) {}
