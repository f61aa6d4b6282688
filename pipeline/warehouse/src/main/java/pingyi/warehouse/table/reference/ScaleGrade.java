package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The ordered grades with their points. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "等次",
    grain = "One grade of one scale.",
    key = {"scale_id", "ordinal"})
public record ScaleGrade(
    @Column(zh = "标准编号", says = "The scale.") String scaleId,
    @Column(zh = "等次代码", says = "The code of the grade, such as GOOD.") String gradeCode,
    @Column(zh = "次序", says = "1 is the best grade.") int ordinal,
    @Column(zh = "等次名称", says = "The label that is printed.") String label,
    @Column(zh = "分值", says = "The points of a ballot in this grade, 0 to 100.") double points,
    @Column(zh = "是否好评", says = "Whether the grade counts in the favourable share.")
        boolean favourable) {}
