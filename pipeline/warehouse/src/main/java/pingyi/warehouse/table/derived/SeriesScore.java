package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Scores as they were, and like for like under today's structure. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "得分序列",
    grain = "One organization and year in one view of the series.",
    key = {"series_view", "organization_id", "review_year"})
public record SeriesScore(
    @Column(zh = "口径", says = "as_was or like_for_like.") String seriesView,
    @Column(zh = "组织编号", says = "The organization; in the like-for-like view one of today's.")
        String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "名称", says = "The name in that year (as was) or today's (like for like).")
        String organizationName,
    @Column(zh = "得分", says = "The score.") double score,
    @Column(
            zh = "区间下限",
            says = "The lower end of its interval; empty for figures carried from several parts.")
        @Nullable Double scoreLow,
    @Column(zh = "区间上限", says = "The upper end of its interval.") @Nullable Double scoreHigh,
    @Column(
            zh = "沿用规则",
            says =
                "own, recoded, split_inherited, merged_largest, merged_weighted or merged_equal, as in organization_lineage.")
        String rule,
    @Column(zh = "份数", says = "The number of scores it is made of.") int parts,
    @Column(zh = "办法编号", says = "The policy; empty when the parts had several.")
        @Nullable String policyId,
    @Column(
            zh = "类别",
            says =
                "What decides with which other years it may be compared, as in branch_year_class; empty when the parts had several.")
        @Nullable String classId,
    @Column(
            zh = "衔接编号",
            says =
                "The estimated link that leads from its ballot scale to a later one; empty where none does, or not from all parts.")
        @Nullable String linkId,
    @Column(zh = "衔接得分", says = "The score in terms of that later scale, as in linked_score.")
        @Nullable Double linkedScore,
    @Column(zh = "衔接标准误", says = "What the link adds to its error; the same for all parts.")
        @Nullable Double linkingError,
    @Column(
            zh = "规则版本",
            says =
                "The versions of the predecessor rule that carried it; empty text for its own years.")
        String predecessorRules,
    @Column(
            zh = "构成",
            says = "The parts it is made of with their weights; empty text for its own years.")
        String madeOf) {}
