package pingyi.warehouse.table.working;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Few texts as numbers, which a long table adds up where it could not texts. */
@Table(
    stage = Table.Stage.WORKING,
    zh = "用语序号",
    grain = "One session, voter class or component.",
    key = {"kind", "place"})
public record TextPlace(
    @Column(zh = "种类", says = "session, class or component.") String kind,
    @Column(zh = "序号", says = "Its place in the order of its kind.") int place,
    @Column(zh = "用语", says = "The text.") String text,
    @Column(
            zh = "二进制位",
            says =
                "Of a voter class, a power of two of its own among those of the policies, so that a sum tells sets apart; 1 if no policy names it.")
        @Nullable Long number) {}
