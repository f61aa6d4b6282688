package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Other names under which an organization is sent. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "组织别名",
    grain = "One registered alias of one organization.",
    key = {"alias", "organization_id", "source_line"})
public record OrganizationAlias(
    @Column(zh = "别名", says = "The name as it is sent.") String alias,
    @Column(zh = "组织编号", says = "The organization it means.") String organizationId,
    @Column(zh = "首个年度", says = "The first review year it is accepted for; empty for any.")
        @Nullable Integer firstYear,
    @Column(zh = "末个年度", says = "The last review year it is accepted for; empty for any.")
        @Nullable Integer lastYear,
    @Column(
            zh = "适用范围",
            says = "The file or folder of records it is limited to; empty for everywhere.")
        @Nullable String scope,
    @Column(zh = "说明", says = "Who decided it and why.") @Nullable String note,
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
