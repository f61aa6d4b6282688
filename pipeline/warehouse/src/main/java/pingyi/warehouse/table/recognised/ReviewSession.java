package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The sessions, with how many reported on stage and in writing. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "评议会",
    grain = "One session of one review year.",
    key = {"review_year", "session"})
public record ReviewSession(
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "会议", says = "The session.") String session,
    @Column(zh = "参评支部数", says = "Branches with a review.") long assessedCount,
    @Column(zh = "现场述职数", says = "Branches that reported on stage.") long onStageCount,
    @Column(zh = "书面述职数", says = "Branches that reported in writing.") long writtenCount,
    @Column(zh = "方式未载明数", says = "Branches whose mode is not stated.") long modeNotStatedCount,
    @Column(
            zh = "最多发出票数",
            says =
                "The largest number of ballots issued for one branch; empty when none is stated.")
        @Nullable Integer largestIssued) {}
