package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Ranks with the places each branch may really have. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "名次集合",
    grain =
        "One branch in one group of comparable branches of one review year. Sets are made for groups of 2 to 1,000 branches: their memory and time grow with the branches and 10,000 draws, and places among more are told apart by peer group.",
    key = {"review_year", "group_kind", "group_id", "part", "organization_id"})
public record RankSet(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "名称", says = "The name in that year.") String organizationName,
    @Column(
            zh = "分组方式",
            says =
                "all, parent or peer: all scored branches, those of one parent, those of one peer group.")
        String groupKind,
    @Column(zh = "分组", says = "The parent or peer group; empty text for all.") String groupId,
    @Column(
            zh = "可比部分",
            says =
                "Branches of one group that may not be compared with each other, as class_comparison says, stand in different parts; 1 is the largest.")
        int part,
    @Column(
            zh = "状态",
            says =
                "ranked; no_standard_error or few_voters (fewer than 5) where a branch cannot be ranked; alone or too_many where its part has fewer than 2 or more than 1,000 that can.")
        String status,
    @Column(zh = "参加排名支部数", says = "The branches of the part that can be ranked.") int units,
    @Column(zh = "有效票数", says = "The ballots behind the score.") @Nullable Double voters,
    @Column(zh = "得分", says = "The score.") double score,
    @Column(zh = "标准误", says = "Its sampling standard error.") @Nullable Double standardError,
    @Column(zh = "名次", says = "Competition rank among those that can be ranked.")
        @Nullable Integer rank,
    @Column(zh = "并列数", says = "How many share the rank, itself included.") @Nullable Integer tied,
    @Column(
            zh = "最好可能名次",
            says =
                "The best place it may have: the sets of the whole part hold together at the level.")
        @Nullable Integer rankLow,
    @Column(zh = "最差可能名次", says = "The worst place it may have.") @Nullable Integer rankHigh,
    @Column(
            zh = "可能进入前五",
            says =
                "Whether its set reaches one of the first five places; empty where the part has five or fewer.")
        @Nullable Boolean mayBeFirstFive,
    @Column(
            zh = "首个同列组",
            says =
                "The first of the runs of neighbours that cannot be told apart in which it stands; 1 is the run at the top.")
        @Nullable Integer firstGroup,
    @Column(zh = "末个同列组", says = "The last of these runs.") @Nullable Integer lastGroup,
    @Column(
            zh = "方法",
            says =
                "mogstad_step_down, after Mogstad, Romano, Shaikh and Wilhelm (2024); none without a set.")
        String method,
    @Column(zh = "置信水平", says = "The level of the set or interval, such as 0.95.") double level,
    @Column(
            zh = "抽样次数",
            says =
                "The normal draws behind the sets: 10,000, or 1,000 in years of more than 1,000 branches; 0 without a set.")
        int draws,
    @Column(zh = "随机种子", says = "The seed of the draws.") long seed) {}
