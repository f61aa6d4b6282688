package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The quantiles of a year's scores. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "得分分布",
    grain = "One review year.",
    key = {"review_year"})
public record ScoreSpread(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "支部数", says = "Branches with a row.") long branches,
    @Column(zh = "有得分支部数", says = "Branches with a score.") long scored,
    @Column(zh = "平均分", says = "The plain mean.") @Nullable Double mean,
    @Column(zh = "最低分", says = "The lowest.") @Nullable Double minimum,
    @Column(zh = "下四分位", says = "The 25th percentile, type 7.") @Nullable Double lowerQuartile,
    @Column(zh = "中位数", says = "The median.") @Nullable Double median,
    @Column(zh = "上四分位", says = "The 75th percentile, type 7.") @Nullable Double upperQuartile,
    @Column(zh = "最高分", says = "The highest.") @Nullable Double maximum) {}
