package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The review meetings that reports tell of, as the reports state them. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "报告中的评议会",
    grain = "One review meeting, however many files tell of it.",
    key = {"meeting_id"})
public record ReportedSession(
    @Column(zh = "会议编号", says = "The first file that tells of it / its number there.")
        String meetingId,
    @Column(zh = "文档编号", says = "The first file that tells of it.") String documentId,
    @Column(zh = "路径", says = "That file's path.") String path,
    @Column(zh = "报告数", says = "The files that tell of it.") int documents,
    @Column(zh = "组织者", says = "Who held it, as the report names it.") @Nullable String organizer,
    @Column(
            zh = "名称状态",
            says = "How much the name says: named, short, relative, unnamed or masked.")
        @Nullable String nameStatus,
    @Column(zh = "组织编号", says = "The organizer's organization; empty where the name does not tell.")
        @Nullable String organizationId,
    @Column(
            zh = "匹配方法",
            says =
                "decision, alias, exact, cleaned or path as for sent names, institution (the workspace's own name), or none.")
        String organizerMethod,
    @Column(
            zh = "未匹配原因",
            says =
                "no_organizer, year_not_stated, relative_name, unnamed, masked_name, unknown_organization and the other reasons of organization_match; empty where matched.")
        @Nullable String organizerReason,
    @Column(
            zh = "陈述主体",
            says =
                "Whose problems it tells: the organization, or the name of the workspace's institution where that is not registered; empty where not matched.")
        @Nullable String subjectId,
    @Column(zh = "是否本机构", says = "Whether the organizer is the workspace's institution.")
        boolean ofInstitution,
    @Column(
            zh = "评议年度",
            says = "The review year that is stated; never concluded from a date. Empty if none is.")
        @Nullable Integer reviewYear,
    @Column(zh = "会议日期", says = "As it is stated, --01-07 where without a year.")
        @Nullable String meetingDate,
    @Column(
            zh = "会议日期（推定）",
            says = "The date with the year that the report or its publication settles.")
        @Nullable String meetingDateResolved,
    @Column(zh = "发布日期", says = "When the first report was published.")
        @Nullable String publicationDate,
    @Column(zh = "现场述职数", says = "Those who reported on stage.") @Nullable Integer onSiteCount,
    @Column(zh = "书面述职数", says = "Those who reported in writing.") @Nullable Integer writtenCount,
    @Column(zh = "参评数", says = "Those who were assessed.") @Nullable Integer assessedCount,
    @Column(zh = "与会人数", says = "Those who attended.") @Nullable Integer attendeeCount) {}
