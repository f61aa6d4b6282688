package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The mean of the four quarters of a review, with what their own spread says about it. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "季度均分",
    grain = "One review with all four quarters.",
    key = {"review_year", "review_id"})
public record PeriodicRating(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "平均分", says = "The mean of the four quarters, 0 to 100.") double score,
    @Column(
            zh = "标准误",
            says =
                "The standard error of the mean from the spread of the quarters; empty when all are equal.")
        @Nullable Double standardError,
    @Column(zh = "自由度", says = "The degrees of freedom of the standard error, 3.")
        @Nullable Double degreesOfFreedom,
    @Column(zh = "区间下限", says = "The lower end of the t interval with 3 degrees of freedom.")
        @Nullable Double scoreLow,
    @Column(zh = "区间上限", says = "The upper end of the interval.") @Nullable Double scoreHigh) {}
