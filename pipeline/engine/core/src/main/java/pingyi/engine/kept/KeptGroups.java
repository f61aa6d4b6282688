package pingyi.engine.kept;

import java.util.List;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;

/**
 * A group recipe that looks up each group.
 *
 * @param recipe makes what no earlier run made
 * @param work where earlier results lie
 */
record KeptGroups<I extends Record, O extends Record>(GroupRecipe<I, O> recipe, KeptWork work)
    implements GroupRecipe<I, O>, KeptRecipe {

  @Override
  public Class<I> input() {
    return recipe.input();
  }

  @Override
  public Class<O> output() {
    return recipe.output();
  }

  @Override
  public Selection wanted() {
    return recipe.wanted();
  }

  @Override
  public int groupedBy() {
    return recipe.groupedBy();
  }

  @Override
  public List<Class<? extends Record>> references() {
    return recipe.references();
  }

  @Override
  public List<Class<? extends Record>> needed() {
    return recipe.needed();
  }

  @Override
  public String source() {
    return recipe.source();
  }

  @Override
  public Rule<I, O> rule(References references) {
    TableSchema<I> rows = TableSchema.of(input());
    return new KeptRule<List<I>, O>(
            work.step(KeptRule.stepOf(recipe)),
            KeptRule.base(work, recipe, groupedBy(), references(), references),
            TableSchema.of(output()),
            (written, group) -> group.forEach(row -> written.row(rows, row)),
            () -> recipe.rule(references)::apply)
        ::apply;
  }
}
