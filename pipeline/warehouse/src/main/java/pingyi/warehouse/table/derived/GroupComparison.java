package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Groups of branches against the others of their year. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "分组比较",
    grain =
        "One group of one kind in one review year, against all other comparable branches that have a group of the kind. Branches are not assigned to groups by lot, so a difference is no effect of the group.",
    key = {"review_year", "group_kind", "part", "group_id"})
public record GroupComparison(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(
            zh = "分组方式",
            says =
                "parent, type, sector, mode (on stage or written) or project (project from the approval on, none).")
        String groupKind,
    @Column(
            zh = "可比部分",
            says =
                "Branches of one group that may not be compared with each other, as class_comparison says, stand in different parts; 1 is the largest.")
        int part,
    @Column(zh = "分组", says = "The parent, type, sector or mode; project or none.") String groupId,
    @Column(zh = "支部数", says = "n: its branches with a score.") int branches,
    @Column(zh = "其余支部数", says = "The other branches.") int others,
    @Column(zh = "平均分", says = "The plain mean of its scores.") double mean,
    @Column(zh = "其余平均分", says = "The plain mean of the others.") double othersMean,
    @Column(zh = "差值", says = "Mean minus mean of the others, in points.") double difference,
    @Column(zh = "差值下限", says = "The lower end of its interval.") @Nullable Double differenceLow,
    @Column(zh = "差值上限", says = "The upper end of its interval.") @Nullable Double differenceHigh,
    @Column(
            zh = "p值",
            says =
                "Two-sided, Welch; empty where either side has fewer than three branches or no side varies.")
        @Nullable Double pValue,
    @Column(zh = "校正p值", says = "Benjamini-Hochberg among the groups of the kind and year.")
        @Nullable Double adjustedP,
    @Column(zh = "结论", says = "higher, lower, no_difference_shown or too_few.") String verdict,
    @Column(
            zh = "方法",
            says =
                "welch_t: the branches are the sample, so what branches differ by is in the interval; none.")
        String method,
    @Column(zh = "置信水平", says = "The level of the set or interval, such as 0.95.") double level,
    @Column(zh = "错误发现率", says = "The share of false ones allowed among the verdicts of a family.")
        double falseDiscoveryRate) {}
