package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Quarterly assessment scores, 0 to 100. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "季度得分",
    grain = "One quarter of one review.",
    key = {"organization_id", "review_year", "review_id", "quarter"})
public record PeriodicScore(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "季度", says = "1 to 4.") int quarter,
    @Column(zh = "得分", says = "The score.") double score,
    @Column(zh = "行编号", says = "The source row.") String recordId,
    @Column(zh = "单元格", says = "The source cell.") String cell) {}
