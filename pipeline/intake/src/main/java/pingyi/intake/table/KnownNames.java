package pingyi.intake.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.intake.text.CleanText;
import pingyi.method.organization.NameCleaning;

/** The names that the rulebook knows, and the files or folders to which it limits some of them. */
public final class KnownNames {
  private final Set<String> names = new HashSet<>();
  private final Map<String, Set<String>> limits = new HashMap<>();

  /** A name of the register or an alias. */
  public void add(String name) {
    names.add(CleanText.of(name));
  }

  /** A name that means something of its own in a file or folder; nothing if there is no limit. */
  public void limit(String name, @Nullable String scope) {
    if (scope != null) {
      limits.computeIfAbsent(NameCleaning.clean(name), clean -> new HashSet<>()).add(scope);
    }
  }

  /** Whether a text is a known name. */
  boolean has(String text) {
    return names.contains(CleanText.of(text));
  }

  /** The narrowest file or folder around a path to which a name is limited. */
  Optional<String> narrowest(String name, String path) {
    return limits.isEmpty()
        ? Optional.empty()
        : limits.getOrDefault(NameCleaning.clean(name), Set.of()).stream()
            .filter(scope -> path.equals(scope) || path.startsWith(scope + "/"))
            .max(Comparator.comparingInt(String::length));
  }
}
