package pingyi.warehouse.table.derived;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What decides with which other scores a score may be compared. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "可比类别",
    grain =
        "One branch and review year with a score; any two rows are compared by their classes in class_comparison.",
    key = {"review_year", "organization_id"})
public record BranchYearClass(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "类别", says = "The class, by which two scores are looked up.") String classId,
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(zh = "同公式办法", says = "The first policy that computes alike.") String formulaId,
    @Column(zh = "测评标准", says = "The ballot scale; empty text without ballots.") String scaleId,
    @Column(
            zh = "测评主体",
            says =
                "The number of voter classes with ballots or raters, the first and the last of them.")
        String panel,
    @Column(
            zh = "构成",
            says =
                "The number of components with a value, the first and the last of them; empty text where steps say how components count.")
        String part,
    @Column(zh = "述职方式", says = "on_stage or written; empty text when not stated.")
        String presentationMode,
    @Column(zh = "场次", says = "The session of the year.") String session,
    @Column(zh = "合并年度", says = "1 where the figures pool two years, else 0.") int pooled,
    @Column(zh = "上级", says = "The parent in that year; empty text without one.")
        String parentId) {}
