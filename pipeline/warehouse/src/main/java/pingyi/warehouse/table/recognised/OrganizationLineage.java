package pingyi.warehouse.table.recognised;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** How earlier scores are carried to today's structure. */
@Table(
    stage = Table.Stage.RECOGNISED,
    zh = "组织沿革",
    grain =
        "One organization of today, one period of review years and one of those that stood for it then.",
    key = {"organization_id", "first_year", "ancestor_id"})
public record OrganizationLineage(
    @Column(zh = "组织编号", says = "The organization as it is today.") String organizationId,
    @Column(zh = "首个年度", says = "The first review year of the period; 0 for the earliest one.")
        int firstYear,
    @Column(
            zh = "前身",
            says = "One that stood for it in the period: an ancestor, or the organization itself.")
        String ancestorId,
    @Column(zh = "末个年度", says = "The last review year of the period; 9999 for the present one.")
        int lastYear,
    @Column(zh = "权重", says = "Its part; the parts of one period add up to 1.") double weight,
    @Column(
            zh = "沿用规则",
            says =
                "own, recoded (another id of its own), split_inherited, merged_largest, merged_weighted or merged_equal (no weights are stated); of several the one that assumes most.")
        String rule,
    @Column(zh = "份数", says = "The number of organizations that stood for it in the period.")
        int parts,
    @Column(
            zh = "规则版本",
            says =
                "The versions of the predecessor rule on the way, latest event first; empty text for its own years.")
        String predecessorRules,
    @Column(zh = "变动", says = "The events on the way, latest first; empty text for its own years.")
        String events,
    @Column(
            zh = "构成",
            says =
                "All parts of the period with their weights to four places; empty text for its own years.")
        String madeOf) {}
