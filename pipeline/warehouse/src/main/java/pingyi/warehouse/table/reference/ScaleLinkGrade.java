package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Which grade became which. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "等次对应",
    grain = "One grade of the earlier scale of one link.",
    key = {"link_id", "from_grade"})
public record ScaleLinkGrade(
    @Column(zh = "衔接编号", says = "The link.") String linkId,
    @Column(zh = "原等次", says = "The grade of the earlier scale.") String fromGrade,
    @Column(zh = "新等次", says = "The grade of the later scale that it became.") String toGrade) {}
