package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The facts that are used, each once, with their source cell. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "采用的数值",
    grain = "One fact of one review.",
    key = {"review_year", "review_id", "field", "qualifier", "voter_class"})
public record AcceptedFact(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "会议", says = "The session.") String session,
    @Column(zh = "字段", says = "The field.") String field,
    @Column(zh = "限定", says = "The grade label, component, quarter or rater; empty text if none.")
        String qualifier,
    @Column(zh = "主体类别", says = "The voter class; all if none.") String voterClass,
    @Column(zh = "数值", says = "The number.") double number,
    @Column(zh = "行编号", says = "The source row.") String recordId,
    @Column(zh = "单元格", says = "The source cell.") String cell) {}
