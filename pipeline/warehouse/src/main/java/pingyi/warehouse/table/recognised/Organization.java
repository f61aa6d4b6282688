package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/**
 * The organization master in force: registered organizations and, where a code column is the
 * identity, those the records name.
 */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "组织",
    grain = "One organization under one name and place in the structure.",
    key = {"organization_id", "first_year"})
public record Organization(
    @Column(zh = "组织编号", says = "The stable id; it survives renames.") String organizationId,
    @Column(zh = "名称", says = "The full name in this period.") String name,
    @Column(
            zh = "类型",
            says =
                "committee, general_branch, direct_branch, branch, or another word of the institution.")
        String organizationType,
    @Column(zh = "上级", says = "The id of the parent organization in this period.")
        @Nullable String parentId,
    @Column(zh = "可比组", says = "The group of branches it is compared with.")
        @Nullable String peerGroup,
    @Column(zh = "领域", says = "The sector it belongs to, such as teaching or logistics.")
        @Nullable String sector,
    @Column(zh = "首个年度", says = "The first review year this row answers for.") int firstYear,
    @Column(zh = "末个年度", says = "The last review year this row answers for; empty while valid.")
        @Nullable Integer lastYear,
    @Column(zh = "依据", says = "registered or code.") String origin) {}
