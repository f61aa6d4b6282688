package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Renames, merges, splits, transfers, foundations and dissolutions. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "组织变动",
    grain = "One predecessor and one successor of one event.",
    key = {"event_id", "organization_id", "successor_id", "recorded_on"})
public record OrganizationEvent(
    @Column(zh = "变动编号", says = "The event; a merge or split has several rows with the same id.")
        String eventId,
    @Column(
            zh = "类型",
            says =
                "established, renamed, merged, split, reorganized (several units into several others), transferred or dissolved.")
        String kind,
    @Column(zh = "生效日期", says = "The day from which it holds, ISO 8601.") String effectiveDate,
    @Column(zh = "生效年度", says = "The first review year under the new structure.") int effectiveYear,
    @Column(zh = "原组织", says = "The predecessor, or the organization itself where there is none.")
        String organizationId,
    @Column(
            zh = "后继组织",
            says =
                "The successor; the organization itself for a rename, transfer, foundation or dissolution that keeps the id.")
        String successorId,
    @Column(
            zh = "权重",
            says =
                "The part the predecessor has in the successor, such as its eligible voters; empty where none is stated.")
        @Nullable Double weight,
    @Column(
            zh = "权重日期",
            says = "The day the weight was counted, ISO 8601; the parts of one event share it.")
        @Nullable String weightDate,
    @Column(zh = "说明", says = "The rulebook's own words.") @Nullable String note,
    @Column(
            zh = "登记日期",
            says = "The day it became known, ISO 8601; empty text if from the beginning.")
        String recordedOn,
    @Column(
            zh = "取代日期",
            says = "The day a later row took its place, ISO 8601; empty while it stands.")
        @Nullable String supersededOn,
    @Column(zh = "来源文件", says = "The rulebook file.") String sourceFile,
    @Column(zh = "来源行", says = "The line in that file.") int sourceLine) {}
