package pingyi.warehouse.table.recognised;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How earlier scores are carried to today's structure. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "组织沿革",
    grain = "One organization of today's structure and one of its ancestors.",
    key = {"organization_id", "ancestor_id"})
public record OrganizationLineage(
    @Column(zh = "组织编号", says = "The organization as it is today.") String organizationId,
    @Column(
            zh = "前身",
            says = "An ancestor; the organization itself is its own ancestor of depth 0.")
        String ancestorId,
    @Column(zh = "代数", says = "The number of merges and splits between them.") int depth,
    @Column(zh = "权重", says = "The ancestor's part; the parts of one generation add up to 1.")
        double weight,
    @Column(zh = "沿用规则", says = "own, merged_weighted or split_inherited.") String rule,
    @Column(
            zh = "末个年度",
            says =
                "The last review year the ancestor stood for itself; empty for the organization itself.")
        @Nullable Integer lastYear,
    @Column(zh = "份数", says = "The number of ancestors in the same generation.") int parts) {}
