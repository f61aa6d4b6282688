package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The ballots of two years side by side, the input of their comparison. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "相邻年度测评票",
    grain = "One grade of one voter class of a branch in two consecutive review years of its own.",
    key = {"review_year", "organization_id", "voter_class", "scale_id", "ordinal"})
public record BallotPair(
    @Column(zh = "评议年度", says = "The later year.") int reviewYear,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "主体类别", says = "The voter class.") String voterClass,
    @Column(zh = "标准编号", says = "The scale of the ballot.") String scaleId,
    @Column(zh = "次序", says = "1 is the best grade.") int ordinal,
    @Column(zh = "比较年度", says = "The earlier year.") int previousYear,
    @Column(zh = "是否好评", says = "Whether the grade counts in the favourable share.")
        boolean favourable,
    @Column(zh = "上年票数", says = "Ballots in this grade in the earlier year.")
        double previousBallots,
    @Column(zh = "票数", says = "Ballots in this grade in the later year.") double ballots,
    @Column(zh = "可比性", says = "The comparability verdict of the two years.")
        String comparability) {}
