package pingyi.engine.contract;

import java.util.stream.Collectors;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;
import pingyi.warehouse.read.Selection;
import pingyi.warehouse.table.Excerpt;

/** Writes down the values of each branch in its first quarter, and reads nothing else. */
public record Excerpted() implements GroupRecipe<Excerpted.Value, Chain> {
  /** The value of a branch. */
  @Excerpt(of = Reading.class)
  public record Value(double value, String branch) {}

  @Override
  public Class<Value> input() {
    return Value.class;
  }

  @Override
  public Selection wanted() {
    return Selection.ALL.with("quarter", 1);
  }

  @Override
  public Class<Chain> output() {
    return Chain.class;
  }

  @Override
  public int groupedBy() {
    return 1;
  }

  @Override
  public Rule<Value, Chain> rule(References references) {
    return (group, out) ->
        out.accept(
            new Chain(
                group.get(0).branch(),
                group.stream().map(each -> each.value() + "").collect(Collectors.joining(" ")),
                group.size()));
  }

  @Override
  public String source() {
    return "contract/Excerpted.java";
  }
}
