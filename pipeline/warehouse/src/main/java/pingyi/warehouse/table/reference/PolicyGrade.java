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
    @Column(
            zh = "下限",
            says =
                "The lower edge; empty without bound, or where steps give the grade without a band.")
        @Nullable Double lower,
    @Column(zh = "上限", says = "The upper edge; empty without bound.") @Nullable Double upper,
    @Column(zh = "含下限", says = "Whether the lower edge belongs to the band.") boolean lowerBelongs,
    @Column(zh = "含上限", says = "Whether the upper edge belongs to the band.")
        boolean upperBelongs) {}
