package pingyi.engine.kept;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.kept.KeptWork;
import pingyi.warehouse.table.TableSchema;

/**
 * A record recipe that looks up each record.
 *
 * @param recipe makes what no earlier run made
 * @param work where earlier results lie
 */
record KeptRecords<I extends Record, O extends Record>(RecordRecipe<I, O> recipe, KeptWork work)
    implements RecordRecipe<I, O>, KeptRecipe {

  @Override
  public Class<I> input() {
    return recipe.input();
  }

  @Override
  public Class<O> output() {
    return recipe.output();
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
    return new KeptRule<I, O>(
            work.step(KeptRule.stepOf(recipe)),
            KeptRule.base(work, recipe, -1, references(), references),
            TableSchema.of(output()),
            (written, row) -> written.row(rows, row),
            () -> recipe.rule(references)::apply)
        ::apply;
  }
}
