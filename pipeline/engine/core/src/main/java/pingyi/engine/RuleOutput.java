package pingyi.engine;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.Recipe;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.table.TableSchema;

/**
 * What a rule makes of its inputs, taken one input at a time, so that no engine ever holds more
 * than one group and its results.
 *
 * @param <I> a record, or a group of records
 * @param <O> the resulting row
 */
public final class RuleOutput<I, O> implements Iterator<O> {
  private final Recipe recipe;
  private final Iterator<I> inputs;
  private final BiConsumer<I, Consumer<O>> rule;
  private final Queue<O> ready = new ArrayDeque<>();

  private RuleOutput(Recipe recipe, Iterator<I> inputs, BiConsumer<I, Consumer<O>> rule) {
    this.recipe = recipe;
    this.inputs = inputs;
    this.rule = rule;
  }

  /** Applies the rule to each record. */
  public static <I extends Record, O extends Record> Iterator<O> ofRecords(
      RecordRecipe<I, O> recipe, References references, Iterator<I> records) {
    return new RuleOutput<>(recipe, records, recipe.rule(references)::apply);
  }

  /** Applies the rule to each group of records that come in key order. */
  public static <I extends Record, O extends Record> Iterator<O> ofGroups(
      GroupRecipe<I, O> recipe, References references, Iterator<I> ordered) {
    Groups<I> groups = new Groups<>(TableSchema.of(recipe.input()), recipe.groupedBy(), ordered);
    return new RuleOutput<>(recipe, groups, recipe.rule(references)::apply);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && inputs.hasNext()) {
      I input = inputs.next();
      try {
        rule.accept(input, ready::add);
      } catch (RuntimeException e) {
        throw new EngineException("The recipe " + recipe.source() + " failed on " + name(input), e);
      }
    }
    return !ready.isEmpty();
  }

  private static Object name(Object input) {
    return input instanceof List<?> group ? "the group that starts with " + group.get(0) : input;
  }

  @Override
  public O next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
