package pingyi.method.register;

import pingyi.method.recipe.References;
import pingyi.warehouse.table.working.RegisterCell;
import pingyi.warehouse.table.working.RegisterVerdict;

/** What becomes of rows of registers when they are held against each other. */
public final class RegisterVerdicts extends RegisterRecipe<RegisterVerdict> {
  private static final long serialVersionUID = 1L;

  @Override
  public Class<RegisterVerdict> output() {
    return RegisterVerdict.class;
  }

  @Override
  public Rule<RegisterCell, RegisterVerdict> rule(References references) {
    Registers registers = new Registers(references);
    return (cells, out) -> registers.verdicts(cells).forEach(out);
  }
}
