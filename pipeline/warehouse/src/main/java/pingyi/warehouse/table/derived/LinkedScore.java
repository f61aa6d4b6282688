package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A score in terms of the scale that followed its own. */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "衔接得分",
    grain =
        "One branch and review year with a score whose ballot scale a usable estimated link leads to a later scale.",
    key = {"organization_id", "review_year"})
public record LinkedScore(
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "衔接编号", says = "The link.") String linkId,
    @Column(zh = "新标准", says = "The later scale.") String toScaleId,
    @Column(zh = "得分", says = "The score as published.") double score,
    @Column(zh = "测评分", says = "Its ballots on their own scale; empty where they are missing.")
        @Nullable Double ballotScore,
    @Column(zh = "衔接测评分", says = "The same in terms of the later scale.")
        @Nullable Double linkedBallotScore,
    @Column(zh = "测评权重", says = "The ballots' share of the weights that count.") double ballotShare,
    @Column(
            zh = "衔接得分",
            says =
                "The score with the linked ballots in place of its own, rounded as the score is.")
        double linkedScore,
    @Column(
            zh = "标准误",
            says = "Its sampling standard error: that of the ballots times the link's slope.")
        @Nullable Double standardError,
    @Column(zh = "衔接标准误", says = "What the link adds: ballot share x standard error of the link.")
        double linkingError) {}
