package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A branch's review: who, when, how it reported, how many ballots. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "评议",
    grain = "One branch in one review year and session.",
    key = {"review_year", "review_id"})
public record Review(
    @Column(zh = "评议编号", says = "organization id / review year / session.") String reviewId,
    @Column(zh = "组织编号", says = "The organization.") String organizationId,
    @Column(zh = "评议年度", says = "The year under review, not the year of the meeting.")
        int reviewYear,
    @Column(zh = "会议", says = "The session.") String session,
    @Column(zh = "名称", says = "The organization's name in that year.") String organizationName,
    @Column(zh = "述职方式", says = "on_stage or written; empty when not stated.")
        @Nullable String presentationMode,
    @Column(zh = "应到人数", says = "Eligible voters.") @Nullable Integer eligible,
    @Column(zh = "发出票数", says = "Ballots issued.") @Nullable Integer issued,
    @Column(zh = "收回票数", says = "Ballots returned.") @Nullable Integer returned,
    @Column(zh = "有效票数", says = "Valid ballots.") @Nullable Integer valid,
    @Column(zh = "废票", says = "Spoiled ballots.") @Nullable Integer spoiled,
    @Column(zh = "弃权票", says = "Abstentions.") @Nullable Integer abstained,
    @Column(zh = "公布的好评率", says = "The favourable share as the source itself states it, 0 to 1.")
        @Nullable Double favourableShareStated,
    @Column(
            zh = "是否合并年度",
            says =
                "Whether the figures pool two years and so are not independent of the year before.")
        boolean pooledYears) {}
