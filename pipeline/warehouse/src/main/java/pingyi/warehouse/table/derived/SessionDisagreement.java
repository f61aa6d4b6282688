package pingyi.warehouse.table.derived;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * Counts that a report states and the spreadsheets contradict. Neither takes the place of the
 * other: a person must look.
 */
@Table(
    stage = Table.Stage.DERIVED,
    zh = "会议数字不符",
    grain = "One count of one matched meeting on which report and spreadsheets disagree.",
    key = {"meeting_id", "field"})
public record SessionDisagreement(
    @Column(zh = "会议编号", says = "The reported meeting.") String meetingId,
    @Column(zh = "事实", says = "on_site_count, written_count, assessed_count or attendee_count.")
        String field,
    @Column(zh = "评议年度", says = "The review year.") int reviewYear,
    @Column(zh = "会议", says = "The session of the spreadsheets.") String session,
    @Column(zh = "报告所述", says = "What the report states.") int stated,
    @Column(zh = "表内最少", says = "The least that the accepted rows of the spreadsheets allow.")
        long countedLeast,
    @Column(
            zh = "表内最多",
            says =
                "The most they allow: with branches whose way of reporting is not stated and branches of which only quarantined rows were sent. Empty for attendees, of whom there may be more than ballots.")
        @Nullable Long countedMost,
    @Column(zh = "报告路径", says = "The report.") String reportPath,
    @Column(zh = "报告起点", says = "Where the count stands in its decoded text, from 0.") int startsAt,
    @Column(zh = "报告终点", says = "The place behind it.") int endsAt,
    @Column(zh = "表格路径", says = "The first of the record files whose rows were counted, by path.")
        String recordPath,
    @Column(zh = "表格文件数", says = "How many such files there are.") long recordFiles) {}
