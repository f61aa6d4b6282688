package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The bands that turn a score into an overall grade. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "综合等次",
    grain = "One grade of one policy's band table.",
    key = {"policy_id", "ordinal"})
public record PolicyGrade(
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(zh = "次序", says = "1 is the best grade.") int ordinal,
    @Column(zh = "等次代码", says = "The code of the grade.") String gradeCode,
    @Column(zh = "等次名称", says = "The label that is printed.") String label,
    @Column(zh = "下限", says = "The lower edge; it belongs to the band.") double lower,
    @Column(
            zh = "上限",
            says =
                "The upper edge, which belongs to the next better band; empty for the best one, which has none.")
        @Nullable Double upper) {}
