package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The labels under which a grade is sent; the printed label is one of them. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "等次写法",
    grain = "One spelling of one grade.",
    key = {"scale_id", "label"})
public record ScaleLabel(
    @Column(zh = "标准编号", says = "The scale.") String scaleId,
    @Column(zh = "写法", says = "The heading or label as it is sent, cleaned.") String label,
    @Column(zh = "等次代码", says = "The grade it means.") String gradeCode) {}
