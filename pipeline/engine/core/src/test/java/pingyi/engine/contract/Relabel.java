package pingyi.engine.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;

/** Looks each specimen's name up; hands out nothing for an unknown one. */
public record Relabel() implements RecordRecipe<Specimen, Chain> {
  @Override
  public Class<Specimen> input() {
    return Specimen.class;
  }

  @Override
  public Class<Chain> output() {
    return Chain.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of(Label.class);
  }

  @Override
  public Rule<Specimen, Chain> rule(References references) {
    Map<String, String> called =
        references.rows(Label.class).stream().collect(Collectors.toMap(Label::name, Label::called));
    return (specimen, out) -> {
      if (called.containsKey(specimen.name())) {
        String key = specimen.name() + specimen.reviewYear();
        out.accept(new Chain(key, called.get(specimen.name()), 1));
        out.accept(new Chain(key + "+", called.get(specimen.name()), 2));
      }
    };
  }

  @Override
  public String source() {
    return "contract/Relabel.java";
  }
}
