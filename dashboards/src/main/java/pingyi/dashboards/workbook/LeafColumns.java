package pingyi.dashboards.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of columns, each made once however many checks look at it: the rows of a long sheet are
 * made anew whenever they are asked for.
 */
final class LeafColumns {
  // By identity: what equals a leaf has all its rows.
  private final Map<Leaf, Map<Integer, List<@Nullable Object>>> made = new IdentityHashMap<>();

  List<@Nullable Object> of(Leaf leaf, int column) {
    return made.computeIfAbsent(leaf, any -> new HashMap<>())
        .computeIfAbsent(column, wanted -> cells(leaf, wanted));
  }

  private static List<@Nullable Object> cells(Leaf leaf, int column) {
    List<@Nullable Object> cells = new ArrayList<>(leaf.rows().size());
    leaf.rows().forEach(row -> cells.add(row.get(column)));
    return cells;
  }
}
