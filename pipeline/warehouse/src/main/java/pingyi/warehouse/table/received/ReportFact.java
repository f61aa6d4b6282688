package pingyi.warehouse.table.received;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Everything that reports say and that was read from them; what is not stated has no row. */
@Table(
    stage = Table.Stage.RECEIVED,
    zh = "报告事实",
    grain = "One fact of one report file.",
    key = {"meeting_id", "document_id", "ordinal"})
public record ReportFact(
    @Column(
            zh = "会议编号",
            says =
                "The meeting: the first file that tells of it / its number there; the same for all files that tell of one review meeting. A speech or notice has a number of its own.")
        String meetingId,
    @Column(zh = "文档编号", says = "The file.") String documentId,
    @Column(zh = "次序", says = "The position among the file's facts, from 1.") int ordinal,
    @Column(
            zh = "事实",
            says =
                "What is stated, such as organizer or on_site_count; reading-reports.md lists all.")
        String field,
    @Column(zh = "内容", says = "What the report says, in simplified characters.") String value,
    @Column(zh = "数值", says = "The value of a count or a year as a number.")
        @Nullable Integer number,
    @Column(zh = "单位", says = "The unit of a count, such as 人 or 人次.") @Nullable String unit,
    @Column(
            zh = "精确程度",
            says = "exact, or how a count is said to be about, over or nearly so many.")
        @Nullable String exactness,
    @Column(
            zh = "名称状态",
            says = "Of an organizer: named, short, relative (机关党委), unnamed (学校) or masked (XX).")
        @Nullable String nameStatus,
    @Column(
            zh = "讲话人次序",
            says = "Of a demand: which speaker of the meeting, from 1; nobody is named.")
        @Nullable Integer speaker,
    @Column(zh = "讲话人职务", says = "Of a demand: the speaker's post where it is stated.")
        @Nullable String speakerPost,
    @Column(zh = "列表位置", says = "Of a demand: its place in the speaker's list, from 1.")
        @Nullable Integer listPlace,
    @Column(zh = "其他", says = "What else is said of it, as name=value, parted by semicolons.")
        @Nullable String remarks,
    @Column(zh = "状态", says = "stated, or derived by the rule.") String status,
    @Column(zh = "规则", says = "The rule that found or derived it.") String rule,
    @Column(zh = "把握", says = "How sure the rule is, from 0 to 1.") double confidence,
    @Column(zh = "起点", says = "Where it stands: the first character of the decoded text, from 0.")
        int startsAt,
    @Column(zh = "终点", says = "The place behind its last character.") int endsAt) {}
