package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The organization master as the rulebook states it. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "登记组织",
    grain =
        "One organization under one name and place in the structure, as the rulebook registered it on one day.",
    key = {"organization_id", "first_year", "recorded_on"})
public record RegisteredOrganization(
    @Column(zh = "组织编号", says = "The stable id; it survives renames.") String organizationId,
    @Column(zh = "名称", says = "The full name in this period.") String name,
    @Column(
            zh = "类型",
            says =
                "committee, general_branch, direct_branch, branch or group, or any other word the institution uses.")
        String organizationType,
    @Column(zh = "上级", says = "The id of the parent organization in this period.")
        @Nullable String parentId,
    @Column(zh = "可比组", says = "The group of branches it is compared with.")
        @Nullable String peerGroup,
    @Column(zh = "领域", says = "The sector it belongs to, such as teaching or logistics.")
        @Nullable String sector,
    @Column(zh = "生效日期", says = "The first day, ISO 8601.") String validFrom,
    @Column(zh = "失效日期", says = "The last day; empty while valid.") @Nullable String validTo,
    @Column(
            zh = "首个年度",
            says =
                "The first review year this row answers for: the first year whose 31 December it covers.")
        int firstYear,
    @Column(zh = "末个年度", says = "The last review year this row answers for; empty while valid.")
        @Nullable Integer lastYear,
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
