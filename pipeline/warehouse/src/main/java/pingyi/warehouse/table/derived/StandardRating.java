package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The rating on 0 to 100 with its interval. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "标准评分",
    grain = "One instrument of one review.",
    key = {"review_year", "review_id", "instrument"})
public record StandardRating(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "工具", says = "ballot or panel.") String instrument,
    @Column(zh = "有效票数", says = "The ballots or scores behind it.") double voters,
    @Column(
            zh = "标准分",
            says = "The weighted mean of points, 0 to 100; empty when the policy gives none.")
        @Nullable Double score,
    @Column(zh = "标准误", says = "The sampling standard error of the score.")
        @Nullable Double standardError,
    @Column(
            zh = "自由度",
            says = "The degrees of freedom of the standard error (Welch and Satterthwaite).")
        @Nullable Double degreesOfFreedom,
    @Column(
            zh = "误差斜率",
            says =
                "How fast the squared standard error would grow, for each point, if the true mean stood higher.")
        @Nullable Double errorSlope,
    @Column(
            zh = "误差曲率",
            says =
                "One over the effective number of ballots; at a distance d the squared error is error² + slope d - curvature d².")
        @Nullable Double errorCurvature,
    @Column(zh = "区间下限", says = "The lower end of the interval.") @Nullable Double scoreLow,
    @Column(zh = "区间上限", says = "The upper end of the interval.") @Nullable Double scoreHigh,
    @Column(zh = "区间方法", says = "wilson, stratified_wilson, t, stratified_t or none.")
        String intervalMethod,
    @Column(
            zh = "好评率",
            says =
                "The share of favourable ballots, 0 to 1; as stated by the source where it states it.")
        @Nullable Double favourableShare,
    @Column(zh = "好评率下限", says = "The lower end of its Wilson interval.")
        @Nullable Double favourableLow,
    @Column(zh = "好评率上限", says = "The upper end of its Wilson interval.")
        @Nullable Double favourableHigh,
    @Column(zh = "好评率依据", says = "stated, derived or none.") String favourableBasis) {}
