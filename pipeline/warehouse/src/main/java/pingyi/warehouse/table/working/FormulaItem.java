package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What the steps of a policy look at, of every unit of a year. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "公式输入",
    grain = "One thing that the steps of a policy may look at, of one branch and year.",
    key = {"review_year", "organization_id", "kind", "item", "voter_class", "rater"})
public record FormulaItem(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(
            zh = "类型",
            says =
                "unit, component, ballots, count or panel; every branch has one row of kind unit.")
        String kind,
    @Column(
            zh = "项目",
            says =
                "The component, the grade of the ballots, or issued, returned, valid, abstained, spoiled.")
        String item,
    @Column(zh = "主体类别", says = "The voter class; empty text where there is none.")
        String voterClass,
    @Column(zh = "评委", says = "The rater; empty text where there is none.") String rater,
    @Column(zh = "办法编号", says = "The policy whose steps look at it.") String policyId,
    @Column(zh = "上级", says = "The parent of the branch in that year.") @Nullable String parentId,
    @Column(zh = "可比组", says = "The peer group of the branch in that year.")
        @Nullable String peerGroup,
    @Column(zh = "数值", says = "The value; empty for kind unit.") @Nullable Double number,
    @Column(zh = "标准误", says = "The sampling standard error of a component.")
        @Nullable Double standardError,
    @Column(zh = "区间下限", says = "The lower end of a component's interval.")
        @Nullable Double valueLow,
    @Column(zh = "区间上限", says = "The upper end of a component's interval.")
        @Nullable Double valueHigh) {}
