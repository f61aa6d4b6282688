package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** What each sent name means, and by which rule. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "组织匹配",
    grain = "One organization name, code and review year as they were sent.",
    key = {"name_key"})
public record OrganizationMatch(
    @Column(zh = "名称键", says = "Name, code and year joined.") String nameKey,
    @Column(zh = "组织编号", says = "The organization; empty when nothing matched.")
        @Nullable String organizationId,
    @Column(zh = "匹配方法", says = "code, exact, cleaned, alias or none.") String matchMethod,
    @Column(
            zh = "未匹配原因",
            says =
                "unknown_organization, ambiguous_organization, organization_not_in_year or masked_name; empty when matched.")
        @Nullable String reason,
    @Column(
            zh = "建议",
            says =
                "At most five candidates, best first, separated by semicolons; never applied by themselves.")
        @Nullable String suggestions) {}
