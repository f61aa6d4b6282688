package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The distribution of the scores of a year. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "年度概况",
    grain = "One review year.",
    key = {"review_year"})
public record YearSummary(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "参评支部数", says = "Branches with a review.") long branches,
    @Column(zh = "有得分支部数", says = "Branches with a score.") long scored,
    @Column(zh = "平均分", says = "The plain mean of the scores.") @Nullable Double mean,
    @Column(zh = "最低分", says = "The lowest score.") @Nullable Double minimum,
    @Column(zh = "下四分位", says = "The 25th percentile, type 7.") @Nullable Double lowerQuartile,
    @Column(zh = "中位数", says = "The median.") @Nullable Double median,
    @Column(zh = "上四分位", says = "The 75th percentile, type 7.") @Nullable Double upperQuartile,
    @Column(zh = "最高分", says = "The highest score.") @Nullable Double maximum,
    @Column(zh = "发出票数", says = "Ballots issued, summed where stated.") @Nullable Long issued,
    @Column(zh = "收回票数", says = "Ballots returned, summed where stated.") @Nullable Long returned,
    @Column(zh = "有效票数", says = "Valid ballots, summed where stated.") @Nullable Long valid,
    @Column(
            zh = "段",
            says =
                "Years of one segment may be joined by a line; a new one begins where most branches' scores may not be joined to those before, or no branch has any.")
        int segment) {}
