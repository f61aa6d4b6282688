package pingyi.method.recipe;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One record in, records out. Runs on distinct values, such as names, never on the mass of rows.
 *
 * @param <I> the input's row
 * @param <O> the output's row
 */
public non-sealed interface RecordRecipe<I extends Record, O extends Record>
    extends Recipe, Serializable {

  /** The table whose rows are taken one at a time. */
  Class<I> input();

  @Override
  Class<O> output();

  /** The small tables the rule looks things up in. */
  List<Class<? extends Record>> references();

  /** Builds the rule; called once on each worker. */
  Rule<I, O> rule(References references);

  @Override
  default String source() {
    return Recipe.fileOf(getClass());
  }

  @Override
  default List<Class<? extends Record>> inputs() {
    List<Class<? extends Record>> inputs = new ArrayList<>(references());
    inputs.add(0, input());
    return inputs;
  }

  /** Judges one record. */
  @FunctionalInterface
  interface Rule<I, O> {
    /** Hands each resulting row to the receiver. */
    void apply(I record, Consumer<O> out);
  }
}
