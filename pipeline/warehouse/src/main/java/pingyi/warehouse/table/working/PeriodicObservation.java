package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What a branch was measured at within a year, the input of the control charts. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "年内观测",
    grain =
        "One period of one review: a quarter's score, or the favourable share of a session that is named by its date.",
    key = {"organization_id", "measure", "review_year", "period", "review_id"})
public record PeriodicObservation(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "指标", says = "score or favourable_share.") String measure,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "时段", says = "Q1 to Q4, or the session's date; texts in order of time.")
        String period,
    @Column(zh = "评议编号", says = "The review.") String reviewId,
    @Column(zh = "数值", says = "The score, 0 to 100, or the share, 0 to 1.") double value,
    @Column(zh = "票数", says = "The ballots behind a share; empty for scores.")
        @Nullable Double voters) {}
