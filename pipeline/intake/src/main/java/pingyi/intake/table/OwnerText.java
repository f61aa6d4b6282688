package pingyi.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pingyi.intake.text.CleanText;

/**
 * What may be kept of the text under an owner's heading. Names of persons are not stored, and no
 * rule can tell a name from a word that is not known; so the listed posts and units and the names
 * of the register are kept, and everything else is withheld.
 */
final class OwnerText {
  private static final String SEPARATORS = "[\\s、，,;；/及和与（）()：:]+";
  private final Set<String> owners;
  private final KnownNames names;

  OwnerText(Set<String> owners, KnownNames names) {
    this.owners = owners;
    this.names = names;
  }

  /**
   * A text without what is withheld.
   *
   * @param text the parts that are kept
   * @param whole whether nothing was withheld
   */
  record Kept(String text, boolean whole) {}

  Kept of(String text) {
    if (known(text.strip())) {
      return new Kept(text.strip(), true);
    }
    List<String> kept = new ArrayList<>();
    boolean whole = true;
    for (String part : text.strip().split(SEPARATORS)) {
      if (known(part)) {
        kept.add(part);
      } else if (!part.isEmpty()) {
        whole = false;
        beginning(part).ifPresent(kept::add);
      }
    }
    return new Kept(String.join("、", kept), whole);
  }

  /** The longest post or unit that a text begins with: the name behind it is withheld. */
  private Optional<String> beginning(String part) {
    String cleaned = CleanText.of(part);
    return owners.stream()
        .filter(cleaned::startsWith)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private boolean known(String part) {
    return !part.isEmpty() && (owners.contains(CleanText.of(part)) || names.has(part));
  }
}
