package pingyi.method.recipe;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.TableSchema;

/**
 * One ordered group in, records out. The group is the rows that agree in the first {@link
 * #groupedBy()} key columns of the input, in key order; with 0 the whole table is one group, which
 * suits reference tables only.
 *
 * @param <I> the input's row
 * @param <O> the output's row
 */
public non-sealed interface GroupRecipe<I extends Record, O extends Record>
    extends Recipe, Serializable {

  /** The table whose rows are grouped, or an excerpt of it that has the columns of the groups. */
  Class<I> input();

  /** Which of its rows are grouped; all, if a rule does not say. */
  default Selection wanted() {
    return Selection.ALL;
  }

  @Override
  Class<O> output();

  /** How many leading key columns of the input make the group. */
  int groupedBy();

  /** The small tables the rule looks things up in; most rules need none. */
  default List<Class<? extends Record>> references() {
    return List.of();
  }

  /** Builds the rule; called once on each worker. */
  Rule<I, O> rule(References references);

  @Override
  default String source() {
    return Recipe.fileOf(getClass());
  }

  @Override
  default List<Class<? extends Record>> inputs() {
    List<Class<? extends Record>> inputs = new ArrayList<>(references());
    inputs.add(0, TableSchema.of(input()).table());
    return inputs;
  }

  /** Judges one group. */
  @FunctionalInterface
  interface Rule<I, O> {
    /** Hands each resulting row to the receiver; the list is in key order and never empty. */
    void apply(List<I> group, Consumer<O> out);
  }
}
