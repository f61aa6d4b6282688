package pingyi.method.register;

import java.util.List;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.reference.RegisterTerm;
import pingyi.warehouse.table.reference.Workspace;
import pingyi.warehouse.table.working.RegisterCell;
import pingyi.warehouse.table.working.RegisterVerdict;

/** What becomes of rows of registers when they are held against each other. */
public final class RegisterVerdicts implements GroupRecipe<RegisterCell, RegisterVerdict> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<RegisterCell> input() {
    return RegisterCell.class;
  }

  @Override
  public Class<RegisterVerdict> output() {
    return RegisterVerdict.class;
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
  public List<Class<? extends Record>> needed() {
    return List.of(RegisterCell.class);
  }

  @Override
  public Rule<RegisterCell, RegisterVerdict> rule(References references) {
    Registers registers = new Registers(references);
    return (cells, out) -> registers.verdicts(cells).forEach(out);
  }
}
