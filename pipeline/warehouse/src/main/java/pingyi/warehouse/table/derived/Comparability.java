package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Whether two years of a branch may be compared, and why not. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "可比性",
    grain = "One branch in two consecutive review years of its own.",
    key = {"review_year", "organization_id"})
public record Comparability(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The later year.") int reviewYear,
    @Column(zh = "比较年度", says = "The earlier year.") int previousYear,
    @Column(zh = "可比性", says = "COMPARABLE, WITH_CAVEAT or NOT_COMPARABLE.") String verdict,
    @Column(
            zh = "原因",
            says =
                "Reason codes separated by semicolons: id_reused, scale_change, policy_change, panel_change, component_change, pooled_years, period_change, linked_scale, linked_score, link_refused, mode_change, gap_years, organization_change; empty text when comparable.")
        String reasons,
    @Column(
            zh = "衔接编号",
            says = "The link between the two years' scales, where they differ and one is stated.")
        @Nullable String linkId,
    @Column(
            zh = "衔接标准误",
            says =
                "The standard error of that link, in points; of an estimated link it stands in linked_score.")
        @Nullable Double linkingError,
    @Column(
            zh = "可连线",
            says =
                "Whether a line may join the two scores as they were published: they may be compared, and not only through an estimated link.")
        boolean joined) {}
