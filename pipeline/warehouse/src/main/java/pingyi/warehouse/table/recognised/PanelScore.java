package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Scores of assessment panels, 0 to 100. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "评委打分",
    grain = "One score of one rater for one review.",
    key = {"review_year", "review_id", "component_id", "voter_class", "rater"})
public record PanelScore(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "会议", says = "The session.") String session,
    @Column(zh = "构成代码", says = "The component it belongs to.") String componentId,
    @Column(zh = "主体类别", says = "The voter class; all where there is none.") String voterClass,
    @Column(zh = "评委", says = "The rater's label on the sheet, never a name.") String rater,
    @Column(zh = "得分", says = "The score.") double score,
    @Column(zh = "行编号", says = "The source row.") String recordId,
    @Column(zh = "单元格", says = "The source cell.") String cell) {}
