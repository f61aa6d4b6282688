package pingyi.engine.contract;

import java.util.List;
import java.util.stream.Collectors;
import pingyi.method.recipe.GroupRecipe;
import pingyi.method.recipe.References;

/** Writes down the rows of each group in the order in which they came. */
public record Link(int groupedBy) implements GroupRecipe<Reading, Chain> {
  @Override
  public Class<Reading> input() {
    return Reading.class;
  }

  @Override
  public Class<Chain> output() {
    return Chain.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of();
  }

  @Override
  public Rule<Reading, Chain> rule(References references) {
    return (group, out) ->
        out.accept(
            new Chain(
                name(group.get(0)),
                group.stream().map(Link::name).collect(Collectors.joining(" ")),
                group.size()));
  }

  private static String name(Reading reading) {
    return reading.branch() + reading.quarter() + reading.instrument();
  }

  @Override
  public String source() {
    return "contract/Link.java";
  }
}
