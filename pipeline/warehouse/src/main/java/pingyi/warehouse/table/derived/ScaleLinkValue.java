package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What a score of the earlier scale is on the later one. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "标准衔接对照",
    grain =
        "One score of the earlier scale of one usable link; scores in between lie on the straight line to the next.",
    key = {"link_id", "from_score"})
public record ScaleLinkValue(
    @Column(zh = "衔接编号", says = "The link.") String linkId,
    @Column(zh = "原标准", says = "The earlier scale.") String fromScaleId,
    @Column(zh = "新标准", says = "The later scale.") String toScaleId,
    @Column(zh = "原标准分", says = "The score on the earlier scale, in points.") double fromScore,
    @Column(zh = "下一原标准分", says = "The next one; empty at the scale's end.")
        @Nullable Double nextScore,
    @Column(zh = "新标准分", says = "The score on the later scale, held within it.") double toScore,
    @Column(zh = "标准误", says = "The standard error of that value, by the bootstrap (SEE).")
        double standardError,
    @Column(zh = "斜率", says = "The slope to the next score; the last one's is that before it.")
        double slope,
    @Column(zh = "误差斜率", says = "The slope of the standard error to the next score.")
        double errorSlope) {}
