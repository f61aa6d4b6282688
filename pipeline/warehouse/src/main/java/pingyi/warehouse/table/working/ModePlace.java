package pingyi.warehouse.table.working;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** The ways of presenting as numbers, which a long table adds up where it could not texts. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "述职方式序号",
    grain = "One way of presenting that records name.",
    key = {"place"})
public record ModePlace(
    @Column(zh = "序号", says = "Its place in the order of all.") int place,
    @Column(zh = "述职方式", says = "on_stage or written.") String mode) {}
