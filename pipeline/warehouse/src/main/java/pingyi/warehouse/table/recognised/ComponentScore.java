package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Scores that arrive ready made, 0 to 100. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "分项得分",
    grain = "One stated component of one review.",
    key = {"review_year", "review_id", "component_id"})
public record ComponentScore(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "构成代码", says = "The component.") String componentId,
    @Column(zh = "得分", says = "The score.") double score,
    @Column(zh = "行编号", says = "The source row.") String recordId,
    @Column(zh = "单元格", says = "The source cell.") String cell) {}
