package pingyi.generate.name;

import java.util.List;
import java.util.Optional;
import pingyi.generate.layout.Spelling;
import pingyi.generate.simulate.Chance;

/** Types a name otherwise without changing it: what remains after cleaning is the name itself. */
public final class Respelling {
  private static final List<String> SPACES = List.of(" ", "\u3000", "  ", "\u00A0");
  private static final List<String> INVISIBLE = List.of("\u200B", "\u2060", "\u200D");

  private Respelling() {}

  /** A name typed otherwise, or one of its registered other names. */
  public static Misspelling.Typed of(String name, Optional<String> alias, Chance chance) {
    if (alias.isPresent() && chance.happens(0.5)) {
      return new Misspelling.Typed(alias.get(), Spelling.Kind.ALIAS);
    }
    int at = chance.below(name.length() + 1);
    return switch (chance.below(3)) {
      case 0 -> new Misspelling.Typed(with(name, at, SPACES, chance), Spelling.Kind.SPACED);
      case 1 -> new Misspelling.Typed(with(name, at, INVISIBLE, chance), Spelling.Kind.INVISIBLE);
      default -> new Misspelling.Typed(Slips.traditional(name), Spelling.Kind.TRADITIONAL);
    };
  }

  private static String with(String name, int at, List<String> extras, Chance chance) {
    return name.substring(0, at) + extras.get(chance.below(extras.size())) + name.substring(at);
  }
}
