package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * Problems and demands: those that reports state, and the problems in the sheets' column for them.
 * What two reports of one meeting say in the same words stands once.
 */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "问题与要求",
    grain = "One problem or demand.",
    key = {"statement_id"})
public record Statement(
    @Column(
            zh = "陈述编号",
            says = "document id # position of the fact, or record id # position in the cell.")
        String statementId,
    @Column(zh = "类别", says = "problem or directive.") String kind,
    @Column(zh = "来源", says = "report or sheet.") String origin,
    @Column(zh = "内容", says = "What is said, in the words of the source.") String text,
    @Column(
            zh = "陈述主体",
            says =
                "Whose problem it is: the branch of the sheet's row, or the organizer of the meeting; empty where that is not known.")
        @Nullable String subjectId,
    @Column(zh = "组织编号", says = "The subject's organization; empty where it is not registered.")
        @Nullable String organizationId,
    @Column(zh = "是否本机构", says = "Whether the workspace's own institution said it, in a report.")
        boolean ofInstitution,
    @Column(zh = "评议年度", says = "The review year that the report or the row states.")
        @Nullable Integer reviewYear,
    @Column(zh = "会议编号", says = "The meeting at which it was said; empty for a sheet.")
        @Nullable String meetingId,
    @Column(zh = "讲话人次序", says = "Which speaker of the meeting demanded it, from 1.")
        @Nullable Integer speaker,
    @Column(zh = "讲话人职务", says = "The speaker's post where it is stated; nobody is named.")
        @Nullable String speakerPost,
    @Column(zh = "列表位置", says = "Its place in the speaker's list or in the cell, from 1.")
        @Nullable Integer listPlace,
    @Column(zh = "路径", says = "The file.") String path,
    @Column(zh = "文档编号", says = "The report; empty for a sheet.") @Nullable String documentId,
    @Column(zh = "起点", says = "Where it stands in the decoded text of the report, from 0.")
        @Nullable Integer startsAt,
    @Column(zh = "终点", says = "The place behind it.") @Nullable Integer endsAt,
    @Column(zh = "行编号", says = "The row of the sheet; empty for a report.")
        @Nullable String recordId,
    @Column(zh = "单元格", says = "The cell of the sheet; empty for a report.") @Nullable String cell,
    @Column(zh = "规则", says = "The rule that found it; sheet.column for a cell.") String rule,
    @Column(zh = "把握", says = "How sure the rule is, from 0 to 1.") double confidence) {}
