package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Two scores with their errors, the input of the change test. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "相邻年度得分",
    grain = "One branch in two consecutive review years of its own.",
    key = {"review_year", "organization_id"})
public record ScorePair(
    @Column(zh = "评议年度", says = "The later year.") int reviewYear,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "比较年度", says = "The earlier year.") int previousYear,
    @Column(zh = "名称", says = "The name in the later year.") String organizationName,
    @Column(zh = "上年得分", says = "The earlier score.") double previousScore,
    @Column(
            zh = "上年可比得分",
            says = "The same in terms of the later scale where an estimated link carries it.")
        double previousComparable,
    @Column(zh = "得分", says = "The later score.") double score,
    @Column(
            zh = "上年标准误",
            says = "The earlier score's standard error, in points of the later scale.")
        @Nullable Double previousError,
    @Column(zh = "上年自由度", says = "The degrees of freedom of the earlier standard error.")
        @Nullable Double previousFreedom,
    @Column(zh = "标准误", says = "The later score's standard error.") @Nullable Double standardError,
    @Column(
            zh = "自由度",
            says =
                "The degrees of freedom of the later standard error, over all components; where steps compute the score, those of its least certain component.")
        @Nullable Double degreesOfFreedom,
    @Column(
            zh = "误差斜率",
            says =
                "The slope of the later squared error if all components moved alike; empty where steps compute the score.")
        @Nullable Double errorSlope,
    @Column(zh = "误差曲率", says = "The curvature of the later squared error, likewise.")
        @Nullable Double errorCurvature,
    @Column(zh = "衔接标准误", says = "The standard error of the link between the two years' scales.")
        @Nullable Double linkingError,
    @Column(zh = "可比性", says = "The comparability verdict.") String comparability,
    @Column(zh = "衔接编号", says = "The link between the two years' scales.") @Nullable String linkId,
    @Column(zh = "上年办法", says = "The earlier policy.") @Nullable String previousPolicyId,
    @Column(zh = "办法编号", says = "The later policy.") @Nullable String policyId,
    @Column(zh = "上年等次次序", says = "The earlier grade; 1 is the best.")
        @Nullable Integer previousGrade,
    @Column(zh = "等次次序", says = "The later grade; 1 is the best.") @Nullable Integer grade) {}
