package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Grades whose ballots the source does not count, but lets be inferred. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "待推算等次",
    grain = "One grade of one voter class of one review that is sent as a share or as the rest.",
    key = {"review_id", "voter_class", "grade_code", "field"})
public record InferredGrade(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "主体类别", says = "The voter class.") String voterClass,
    @Column(zh = "标准编号", says = "The scale of the ballot.") String scaleId,
    @Column(zh = "等次代码", says = "The grade.") String gradeCode,
    @Column(zh = "次序", says = "1 is the best grade.") int ordinal,
    @Column(zh = "字段", says = "grade_share, or grade_rest where it takes what other grades leave.")
        String field,
    @Column(zh = "数值", says = "The share, or the ballots that are left.") double number,
    @Column(zh = "行编号", says = "The source row.") String recordId,
    @Column(zh = "单元格", says = "The source cell.") String cell) {}
