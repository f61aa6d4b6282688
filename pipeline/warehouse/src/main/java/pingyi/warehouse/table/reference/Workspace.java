package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The settings of the workspace that readers of a version need. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "工作区",
    grain = "The whole workspace, one row.",
    key = {"title"})
public record Workspace(
    @Column(zh = "标题", says = "The title of the briefing.") String title,
    @Column(zh = "单位", says = "The institution whose branches are reviewed.") String institution,
    @Column(zh = "截止日期", says = "The cut-off date of the version, ISO 8601; no clock is read.")
        String asOf,
    @Column(zh = "语言", says = "The default language of the outputs, a BCP 47 tag.") String language,
    @Column(
            zh = "组织身份",
            says =
                "How a name becomes an organization: register (the master list) or code (a code column in the records).")
        String organizationIdentity) {}
