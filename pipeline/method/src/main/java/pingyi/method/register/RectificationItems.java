package pingyi.method.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.recognised.RectificationItem;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.Workspace;
import pingyi.warehouse.table.working.RegisterCell;

/** The problems that are to be rectified, with where each stands on the cut-off day. */
public final class RectificationItems implements GroupRecipe<RegisterCell, RectificationItem> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<RegisterCell> input() {
    return RegisterCell.class;
  }

  @Override
  public Class<RectificationItem> output() {
    return RectificationItem.class;
  }

  @Override
  public int groupedBy() {
    return Registers.GROUPED_BY;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(RegisterTerm.class, Workspace.class);
  }

  @Override
  public Rule<RegisterCell, RectificationItem> rule(References references) {
    Registers registers = new Registers(references);
    return (cells, out) -> {
      Map<String, ItemHistory> latest = new HashMap<>();
      for (ItemHistory item : registers.items(cells)) {
        out.accept(row(item, Optional.ofNullable(latest.put(item.problemKey(), item)), registers));
      }
    };
  }

  private static RectificationItem row(
      ItemHistory item, Optional<ItemHistory> earlier, Registers registers) {
    RegisterTerms terms = registers.terms();
    RegisterRow last = item.last();
    return new RectificationItem(
        item.id(),
        last.organizationId(),
        last.reviewYear(),
        last.text("item_problem").orElse(""),
        item.problemKey(),
        item.latest(row -> row.text("measure")).orElse(null),
        item.latest(row -> row.text("owner")).orElse(null),
        item.entries().size(),
        item.listed().map(StatedDate::iso).orElse(null),
        item.due().map(StatedDate::iso).orElse(null),
        item.dueBasis(),
        item.state().orElse(null),
        item.closed(terms).map(StatedDate::iso).orElse(null),
        item.standing(terms, registers.asOf()),
        item.reopened(terms),
        earlier.map(ItemHistory::id).orElse(null),
        earlier.map(any -> "same_text").orElse(null),
        last.recordId(),
        last.path(),
        last.sheet(),
        last.address("item_problem"));
  }
}
