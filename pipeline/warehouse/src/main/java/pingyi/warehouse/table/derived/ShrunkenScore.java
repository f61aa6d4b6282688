package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Scores drawn towards the mean of their group, beside the raw ones and never instead of them. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "收缩得分",
    grain =
        "One branch in one group of comparable branches of one review year; groups of fewer than five branches with a sampling error have none.",
    key = {"review_year", "group_kind", "group_id", "part", "organization_id"})
public record ShrunkenScore(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "名称", says = "The name in that year.") String organizationName,
    @Column(zh = "分组方式", says = "all or peer.") String groupKind,
    @Column(zh = "分组", says = "The parent or peer group; empty text for all.") String groupId,
    @Column(
            zh = "可比部分",
            says =
                "Branches of one group that may not be compared with each other, as class_comparison says, stand in different parts; 1 is the largest.")
        int part,
    @Column(
            zh = "支部数",
            says = "The branches of the group with a sampling error and five voters or more.")
        int units,
    @Column(zh = "有效票数", says = "The ballots behind the score.") @Nullable Double voters,
    @Column(zh = "得分", says = "The raw score; it stays the official one.") double score,
    @Column(zh = "标准误", says = "Its sampling standard error.") double standardError,
    @Column(
            zh = "收缩得分",
            says = "The score drawn to the common mean, the more the less it is known.")
        double shrunken,
    @Column(zh = "收缩下限", says = "The lower end of its interval.") double shrunkenLow,
    @Column(zh = "收缩上限", says = "The upper end of its interval.") double shrunkenHigh,
    @Column(zh = "自身权重", says = "The share of its own score in it, 0 to 1.") double ownWeight,
    @Column(zh = "共同均值", says = "The weighted mean of the group.") double commonMean,
    @Column(zh = "组间方差", says = "tau squared between branches; 0 where none can be detected.")
        double betweenVariance,
    @Column(zh = "异质性p值", says = "Cochran's Q against chance alone.") double heterogeneityP,
    @Column(
            zh = "结论",
            says = "differences_detected, or no_detectable_differences where tau squared is 0.")
        String verdict,
    @Column(zh = "方法", says = "paule_mandel.") String method,
    @Column(zh = "置信水平", says = "The level of the set or interval, such as 0.95.") double level) {}
