package pingyi.generate.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pingyi.generate.layout.Spelling;
import pingyi.generate.simulate.Chance;

/**
 * Mistypes names as people do, so that a careful reader still knows which unit is meant: the result
 * is nobody's name, and the unit that is meant lies nearer to it than any other.
 */
public final class Misspelling {
  private static final int MOST_ATTEMPTS = 12;
  private static final List<Spelling.Kind> KINDS =
      List.of(
          Spelling.Kind.REPLACED,
          Spelling.Kind.DROPPED,
          Spelling.Kind.DOUBLED,
          Spelling.Kind.INSERTED,
          Spelling.Kind.TRANSPOSED,
          Spelling.Kind.ABBREVIATED);

  /** What looks masked or relative is another matter than what is misspelt. */
  private static final Pattern MASKED = Pattern.compile("本[支单院校党]|我[院校单]|某");

  private final int spared;
  private final Set<String> taken;

  /** A name as it is typed. */
  public record Typed(String text, Spelling.Kind kind) {}

  /**
   * A way of mistyping.
   *
   * @param spared how many characters at the beginning are always typed well
   * @param taken all names and other names that any unit bears in any year
   */
  public Misspelling(int spared, Set<String> taken) {
    this.spared = spared;
    this.taken = Set.copyOf(taken);
  }

  /** A misspelt name; none where every slip would make the name doubtful to a reader. */
  public Optional<Typed> of(String name, Collection<String> inForce, Chance chance) {
    int first = chance.below(KINDS.size());
    for (int attempt = 0; attempt < MOST_ATTEMPTS * KINDS.size(); attempt++) {
      Spelling.Kind kind = KINDS.get((first + attempt / MOST_ATTEMPTS) % KINDS.size());
      String text = mistyped(name, kind, chance);
      if (!text.equals(name)
          && !taken.contains(text)
          && !MASKED.matcher(text).find()
          && isNearest(text, name, inForce)) {
        return Optional.of(new Typed(text, kind));
      }
    }
    return Optional.empty();
  }

  private static boolean isNearest(String text, String name, Collection<String> inForce) {
    int own = NameDistance.between(text, name);
    return inForce.stream()
        .filter(other -> !other.equals(name))
        .filter(other -> Math.abs(other.length() - text.length()) <= own)
        .allMatch(other -> NameDistance.between(text, other) > own);
  }

  private String mistyped(String name, Spelling.Kind kind, Chance chance) {
    int at = spared + chance.below(name.length() - spared);
    String before = name.substring(0, at);
    String after = name.substring(at + 1);
    char slip = name.charAt(at);
    return switch (kind) {
      case REPLACED -> before + replaced(slip, chance) + after;
      case DROPPED -> before + after;
      case DOUBLED -> before + slip + slip + after;
      case INSERTED -> before + slip + "的" + after;
      case TRANSPOSED ->
          after.isEmpty() ? name : before + after.charAt(0) + slip + after.substring(1);
      default -> abbreviated(name, chance);
    };
  }

  private static String replaced(char slip, Chance chance) {
    String others = Slips.mistaken(slip);
    return others.isEmpty() ? "" + slip : "" + others.charAt(chance.below(others.length()));
  }

  private static String abbreviated(String name, Chance chance) {
    List<String> forms = new ArrayList<>(Abbreviations.of(name));
    return forms.isEmpty() ? name : forms.get(chance.below(forms.size()));
  }
}
