package pingyi.method.register;

import java.util.List;
import pingyi.method.recipe.GroupRecipe;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.Workspace;
import pingyi.warehouse.table.working.RegisterCell;

/**
 * A table made of the register cells of one organization at a time; nothing is made where no row is
 * of a register.
 */
abstract class RegisterRecipe<O extends Record> implements GroupRecipe<RegisterCell, O> {
  private static final long serialVersionUID = 1L;

  @Override
  public final Class<RegisterCell> input() {
    return RegisterCell.class;
  }

  @Override
  public final int groupedBy() {
    return Registers.GROUPED_BY;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(RegisterTerm.class, Workspace.class);
  }

  @Override
  public final List<Class<? extends Record>> needed() {
    return List.of(RegisterCell.class);
  }
}
