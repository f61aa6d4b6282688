package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The yearly score by the policy in force, with interval, grade and ranks. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "年度得分",
    grain = "One branch and one review year.",
    key = {"review_year", "organization_id"})
public record BranchYearScore(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "名称", says = "The organization's name in that year.") String organizationName,
    @Column(zh = "上级", says = "The parent in that year.") @Nullable String parentId,
    @Column(zh = "可比组", says = "The peer group in that year.") @Nullable String peerGroup,
    @Column(zh = "述职方式", says = "on_stage or written; empty when not stated.")
        @Nullable String presentationMode,
    @Column(zh = "办法编号", says = "The policy in force; empty when there is none.")
        @Nullable String policyId,
    @Column(
            zh = "状态",
            says =
                "scored, missing_component or no_policy; graded where a veto gave a grade without a score.")
        String status,
    @Column(
            zh = "得分",
            says =
                "The composite score in the range of the policy, usually 0 to 100, rounded by the policy; empty unless scored.")
        @Nullable Double score,
    @Column(
            zh = "区间下限",
            says = "The lower end of its interval; empty when no part of it is sampled.")
        @Nullable Double scoreLow,
    @Column(zh = "区间上限", says = "The upper end of its interval.") @Nullable Double scoreHigh,
    @Column(zh = "标准误", says = "The sampling standard error.") @Nullable Double standardError,
    @Column(zh = "有效票数", says = "The valid ballots or panel scores behind it.")
        @Nullable Double voters,
    @Column(
            zh = "场次",
            says = "The session of the year; its number, first and last where there are several.")
        String session,
    @Column(
            zh = "测评主体",
            says =
                "The number of voter classes with ballots or raters, the first and the last of them; empty text without.")
        String panel,
    @Column(
            zh = "构成",
            says =
                "The number of components with a value, the first and the last of them; under a policy of steps those alone whose weight the others share where they are missing, else empty text.")
        String part,
    @Column(zh = "合并年度", says = "1 where the figures pool two years, else 0.") int pooled,
    @Column(zh = "等次代码", says = "The overall grade by the policy's bands, or by its steps.")
        @Nullable String grade,
    @Column(zh = "等次", says = "The grade's printed label.") @Nullable String gradeLabel,
    @Column(zh = "等次次序", says = "1 is the best grade.") @Nullable Integer gradeOrdinal,
    @Column(
            zh = "名次",
            says =
                "Competition rank among the scored branches of the year that may be compared: of the same session, voter classes, components and pooling; empty where there is no other.")
        @Nullable Integer rank,
    @Column(zh = "排名支部数", says = "How many these are.") long ranked,
    @Column(
            zh = "上级内名次",
            says =
                "Competition rank among those of them with the same parent; empty without a parent.")
        @Nullable Integer rankInParent,
    @Column(zh = "上级内支部数", says = "How many these are.") @Nullable Integer parentSize,
    @Column(
            zh = "可比组内名次",
            says =
                "Competition rank among those of the same peer group; empty without a peer group.")
        @Nullable Integer rankInPeer,
    @Column(zh = "可比组支部数", says = "How many these are.") @Nullable Integer peerSize) {}
