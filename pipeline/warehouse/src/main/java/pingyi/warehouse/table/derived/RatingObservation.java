package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Ballots and panel scores as points, the input of the standard rating. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "评分观测",
    grain = "One points value of one voter class of one instrument of one review.",
    key = {"review_id", "instrument", "voter_class", "points"})
public record RatingObservation(
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "工具", says = "ballot or panel.") String instrument,
    @Column(zh = "主体类别", says = "The voter class.") String voterClass,
    @Column(zh = "分值", says = "Points, 0 to 100.") double points,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "票数", says = "Ballots with these points.") double ballots,
    @Column(
            zh = "是否好评",
            says = "Whether the grade counts in the favourable share; empty for panel scores.")
        @Nullable Boolean favourable,
    @Column(zh = "类别权重", says = "The class's weight in the policy, before any renormalisation.")
        double classWeight,
    @Column(zh = "空缺类别规则", says = "The policy's rule for a class without ballots.")
        String emptyClass,
    @Column(zh = "类别数", says = "The number of voter classes in the policy; 0 where it has none.")
        int policyClasses,
    @Column(zh = "置信水平", says = "The level of the interval.") double confidence,
    @Column(zh = "公布的好评率", says = "The favourable share the source states.")
        @Nullable Double favourableShareStated) {}
