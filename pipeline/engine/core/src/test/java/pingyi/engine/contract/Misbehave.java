package pingyi.engine.contract;

import java.util.List;
import pingyi.method.recipe.RecordRecipe;
import pingyi.method.recipe.References;

/** Breaks the declaration of its output in one way or another. */
public record Misbehave(Fault fault) implements RecordRecipe<Specimen, Label> {
  /** How. */
  public enum Fault {
    NULL_WHERE_NONE_IS_ALLOWED,
    KEY_TWICE,
    EXCEPTION
  }

  @Override
  public Class<Specimen> input() {
    return Specimen.class;
  }

  @Override
  public Class<Label> output() {
    return Label.class;
  }

  @Override
  public List<Class<? extends Record>> references() {
    return List.of();
  }

  @Override
  @SuppressWarnings("NullAway")
  public Rule<Specimen, Label> rule(References references) {
    return (specimen, out) -> {
      switch (fault) {
        case NULL_WHERE_NONE_IS_ALLOWED -> out.accept(new Label(specimen.name(), null, null));
        case KEY_TWICE -> out.accept(new Label("same", "called", specimen.name()));
        case EXCEPTION -> throw new IllegalStateException("a fault of the rule");
      }
    };
  }

  @Override
  public String source() {
    return "contract/Misbehave.java";
  }
}
