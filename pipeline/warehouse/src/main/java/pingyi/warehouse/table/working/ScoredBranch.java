package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A yearly score with all by which it may be compared and grouped. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "有得分支部",
    grain = "One branch and review year with a score.",
    key = {"review_year", "organization_id"})
public record ScoredBranch(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "名称", says = "The name in that year.") String organizationName,
    @Column(zh = "得分", says = "The score.") double score,
    @Column(zh = "标准误", says = "Its sampling standard error.") @Nullable Double standardError,
    @Column(zh = "区间下限", says = "The lower end of its interval.") @Nullable Double scoreLow,
    @Column(zh = "区间上限", says = "The upper end of its interval.") @Nullable Double scoreHigh,
    @Column(zh = "有效票数", says = "The ballots behind it.") @Nullable Double voters,
    @Column(zh = "可比组", says = "The peer group in that year.") @Nullable String peerGroup,
    @Column(zh = "类型", says = "The kind of organization in that year.")
        @Nullable String organizationType,
    @Column(zh = "领域", says = "The sector in that year.") @Nullable String sector,
    @Column(
            zh = "示范创建",
            says = "project where a project of the branch counts in that year, else none.")
        String projectStatus,
    @Column(zh = "类别", says = "As in branch_year_class.") String classId,
    @Column(zh = "办法编号", says = "As in branch_year_class.") String policyId,
    @Column(zh = "同公式办法", says = "As in branch_year_class.") String formulaId,
    @Column(zh = "测评标准", says = "As in branch_year_class.") String scaleId,
    @Column(zh = "测评主体", says = "As in branch_year_class.") String panel,
    @Column(zh = "构成", says = "As in branch_year_class.") String part,
    @Column(zh = "述职方式", says = "As in branch_year_class.") String presentationMode,
    @Column(zh = "场次", says = "As in branch_year_class.") String session,
    @Column(zh = "合并年度", says = "As in branch_year_class.") int pooled,
    @Column(zh = "上级", says = "As in branch_year_class.") String parentId) {}
