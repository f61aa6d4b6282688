package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What a link between two scales was estimated from, with what result. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "标准衔接估计",
    grain =
        "One link that is estimated from branches rated on both scales. Its values stand in scale_link_value.",
    key = {"link_id"})
public record ScaleLinkFit(
    @Column(zh = "衔接编号", says = "The link.") String linkId,
    @Column(zh = "原标准", says = "The earlier scale.") String fromScaleId,
    @Column(zh = "新标准", says = "The later scale.") String toScaleId,
    @Column(
            zh = "方法",
            says =
                "mean_sigma: mean on mean and standard deviation on standard deviation; equipercentile: equal percentile ranks of log-linearly smoothed tables.")
        String method,
    @Column(zh = "状态", says = "usable or refused.") String status,
    @Column(
            zh = "原因",
            says =
                "Why it is refused: no_spread, falling or not_invariant (the link made in a type of branches alone differs); empty text when usable.")
        String reason,
    @Column(zh = "支部数", says = "n: the branches rated on both scales.") int pairs,
    @Column(zh = "原标准均值", says = "Their mean on the earlier scale.") double fromMean,
    @Column(zh = "原标准差", says = "Their standard deviation there, divisor n - 1.")
        double fromDeviation,
    @Column(zh = "新标准均值", says = "Their mean on the later scale.") double toMean,
    @Column(zh = "新标准差", says = "Their standard deviation there.") double toDeviation,
    @Column(zh = "相关系数", says = "The correlation of both; empty without spread.")
        @Nullable Double correlation,
    @Column(zh = "斜率", says = "Of a linear link; empty otherwise.") @Nullable Double slope,
    @Column(zh = "截距", says = "Of a linear link; empty otherwise.") @Nullable Double intercept,
    @Column(
            zh = "原标准平滑阶数",
            says = "The degree of the smoothing of the earlier scale's table; empty for linear.")
        @Nullable Integer fromDegree,
    @Column(zh = "新标准平滑阶数", says = "Likewise of the later scale's.") @Nullable Integer toDegree,
    @Column(
            zh = "参加检验的类型数",
            says =
                "The types of branches with enough pairs for a link of their own; 0 when fewer than two.")
        int types,
    @Column(
            zh = "不变性偏差",
            says =
                "Root mean square difference of these links from the link, in standard deviations of the later scale; empty without two types.")
        @Nullable Double rmsd,
    @Column(zh = "抽样次数", says = "The bootstrap draws behind the standard errors.") int draws,
    @Column(zh = "随机种子", says = "Their seed.") long seed) {}
