package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * The verdicts between classes, the later year's class first. With the class of each branch and
 * year they answer for any two years of a branch and any two branches of a year, without a row for
 * each pair.
 */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "类别可比性",
    grain = "One ordered pair of classes, also of a class with itself.",
    key = {"class_id", "other_class_id"})
public record ClassComparison(
    @Column(zh = "类别", says = "One class; of two years that of the later.") String classId,
    @Column(zh = "另一类别", says = "The other class.") String otherClassId,
    @Column(
            zh = "跨年可比性",
            says =
                "Between two years of a branch: COMPARABLE, WITH_CAVEAT or NOT_COMPARABLE; a gap or a new parent are caveats besides.")
        String yearsVerdict,
    @Column(
            zh = "跨年原因",
            says =
                "Reason codes, each closed by a semicolon: scale_change, policy_change, panel_change, component_change, pooled_years, period_change, linked_scale, linked_score (an estimated link), link_refused, mode_change.")
        String yearsReasons,
    @Column(
            zh = "同年可比性",
            says = "Between two branches of a year: COMPARABLE, WITH_CAVEAT or NOT_COMPARABLE.")
        String branchesVerdict,
    @Column(
            zh = "同年原因",
            says =
                "Reason codes, each closed by a semicolon; also session_change, where two panels judged.")
        String branchesReasons,
    @Column(
            zh = "衔接编号",
            says = "The link between the two scales, where they differ and one is stated.")
        @Nullable String linkId) {}
