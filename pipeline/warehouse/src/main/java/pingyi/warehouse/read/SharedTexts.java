package pingyi.warehouse.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets the rows of tables share their texts: names, codes and identifiers stand in many rows, and a
 * database hands out each as a text of its own. A table of nothing but different texts stops being
 * compared after 65,536 of them.
 */
public final class SharedTexts {
  private static final int MOST = 1 << 16;

  private final Map<String, String> known = new HashMap<>();

  /** The same value; of equal texts always the first. */
  public @Nullable Object of(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    String first = known.get(text);
    if (first != null) {
      return first;
    }
    if (known.size() < MOST) {
      // Ids and names stand in most tables, and tables beside each other share them too.
      String shared = text.intern();
      known.put(shared, shared);
      return shared;
    }
    return text;
  }
}
