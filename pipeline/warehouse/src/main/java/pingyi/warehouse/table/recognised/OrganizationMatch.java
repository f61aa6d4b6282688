package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What each sent name means, and by which rule. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "组织匹配",
    grain = "One organization name, code, parent and review year as they were sent.",
    key = {"name_key"})
public record OrganizationMatch(
    @Column(zh = "名称键", says = "Name, code and year joined.") String nameKey,
    @Column(
            zh = "名称状态",
            says =
                "named, short (a number or members only), relative (我院, 机关党委), unnamed (学校) or masked (XX); the last three never match by the name alone.")
        String nameStatus,
    @Column(zh = "组织编号", says = "The organization; empty when nothing matched.")
        @Nullable String organizationId,
    @Column(zh = "匹配方法", says = "code, decision (a person's), exact, cleaned, path, alias or none.")
        String matchMethod,
    @Column(
            zh = "未匹配原因",
            says =
                "unknown_organization, ambiguous_organization, parent_mismatch, organization_not_in_year, masked_name, relative_name or unnamed; empty when matched.")
        @Nullable String reason,
    @Column(
            zh = "建议",
            says =
                "The names of at most five candidates, best first, separated by semicolons; never applied by themselves. Their reasons stand in organization_suggestion.")
        @Nullable String suggestions) {}
