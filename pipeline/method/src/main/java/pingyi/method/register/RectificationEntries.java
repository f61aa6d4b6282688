package pingyi.method.register;

import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.RectificationEntry;
import pingyi.warehouse.table.working.RegisterCell;

/** What each list says of each item: its history. */
public final class RectificationEntries extends RegisterRecipe<RectificationEntry> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<RectificationEntry> output() {
    return RectificationEntry.class;
  }

  @Override
  public Rule<RegisterCell, RectificationEntry> rule(References references) {
    Registers registers = new Registers(references);
    return (cells, out) -> {
      for (ItemHistory item : registers.items(cells)) {
        int position = 0;
        for (RegisterRow row : item.entries()) {
          position++;
          out.accept(entry(item.id(), position, row));
        }
      }
    };
  }

  private static RectificationEntry entry(String itemId, int position, RegisterRow row) {
    return new RectificationEntry(
        itemId,
        position,
        row.organizationId(),
        row.reviewYear(),
        row.text("item_problem").orElse(""),
        row.text("measure").orElse(null),
        row.text("owner").orElse(null),
        row.status("owner"),
        row.date("listed_date").map(StatedDate::iso).orElse(null),
        row.date("status_date").map(StatedDate::iso).orElse(null),
        row.date("due_date").map(StatedDate::iso).orElse(null),
        row.code("rectification_state").orElse(null),
        row.date("closed_date").map(StatedDate::iso).orElse(null),
        row.text("evidence").orElse(null),
        row.recordId(),
        row.path(),
        row.sheet(),
        row.address("item_problem"));
  }
}
