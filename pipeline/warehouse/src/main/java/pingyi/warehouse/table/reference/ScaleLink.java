package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A bridge between two versions of a scale, with the paper that allows it. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "标准衔接",
    grain = "One link between two scales.",
    key = {"link_id"})
public record ScaleLink(
    @Column(zh = "衔接编号", says = "The id.") String linkId,
    @Column(zh = "原标准", says = "The earlier scale.") String fromScaleId,
    @Column(zh = "新标准", says = "The later scale.") String toScaleId,
    @Column(
            zh = "方法",
            says =
                "policy_mapping: the issuer says which grade became which, at the same points; linear or equipercentile: estimated from scale_link_pair, and from the earlier scale to the later one only.")
        String method,
    @Column(zh = "可比性", says = "COMPARABLE or WITH_CAVEAT: what a comparison across the link is.")
        String verdict,
    @Column(
            zh = "标准误",
            says =
                "The standard error that the link adds to a difference of scores, in points; empty for an estimated link, whose error depends on the score.")
        @Nullable Double standardError,
    @Column(
            zh = "共同部分",
            says =
                "same_group: one panel rated the same branches on both scales; empty for a mapping.")
        @Nullable String common,
    @Column(zh = "依据", says = "The paper or study on which the link rests.") String evidence) {}
