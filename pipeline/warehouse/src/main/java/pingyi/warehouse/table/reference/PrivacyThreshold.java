package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The smallest group that an audience may see. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "小组阈值",
    grain = "One audience.",
    key = {"audience"})
public record PrivacyThreshold(
    @Column(zh = "受众", says = "analyst, auditor or leadership.") String audience,
    @Column(zh = "最少人数", says = "Groups with fewer valid ballots show no figure.")
        int minimumVoters) {}
