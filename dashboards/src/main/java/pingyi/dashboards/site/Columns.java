package pingyi.dashboards.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pingyi.dashboards.briefing.Grid;
import pingyi.dashboards.briefing.Grid.Format;
import pingyi.dashboards.briefing.Grid.Head;

/**
 * A table as JSON by columns: numbers as they are, texts as places in a list of the texts there
 * are. A table by rows would be three times as long.
 */
final class Columns {
  /** The page prints one decimal, shares three, tests four; two more keep the order of rows. */
  private static final int DECIMALS = 6;

  private Columns() {}

  /** All columns. */
  static JsonNode of(Grid grid) {
    return of(grid, Set.of());
  }

  /**
   * The columns of some keys.
   *
   * @param keys empty for all
   */
  static JsonNode of(Grid grid, Set<String> keys) {
    List<Integer> kept = new ArrayList<>();
    for (int column = 0; column < grid.heads().size(); column++) {
      if (keys.isEmpty() || keys.contains(grid.heads().get(column).key())) {
        kept.add(column);
      }
    }
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    table.put("rows", grid.rows().size());
    ArrayNode columns = table.putArray("columns");
    for (int column : kept) {
      Head head = grid.heads().get(column);
      ObjectNode node = columns.addObject();
      node.put("key", head.key());
      node.put("label", head.label());
      node.put("format", head.format().name());
      if (head.format() == Format.TEXT) {
        texts(grid, column, node);
      } else {
        ArrayNode numbers = node.putArray("numbers");
        grid.rows().forEach(row -> numbers.add(number(row.get(column))));
      }
    }
    return table;
  }

  private static void texts(Grid grid, int column, ObjectNode node) {
    Map<String, Integer> places = new LinkedHashMap<>();
    ArrayNode at = JsonNodeFactory.instance.arrayNode(grid.rows().size());
    for (List<@Nullable Object> row : grid.rows()) {
      Object cell = row.get(column);
      at.add(cell == null ? -1 : place(places, text(cell)));
    }
    ArrayNode texts = node.putArray("texts");
    places.keySet().forEach(texts::add);
    node.set("at", at);
  }

  private static int place(Map<String, Integer> places, String text) {
    Integer known = places.putIfAbsent(text, places.size());
    return known == null ? places.size() - 1 : known;
  }

  private static String text(Object cell) {
    return cell instanceof Boolean truth ? truth ? "✓" : "✗" : cell.toString();
  }

  private static @Nullable BigDecimal number(@Nullable Object cell) {
    if (!(cell instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      return null;
    }
    BigDecimal rounded =
        BigDecimal.valueOf(number.doubleValue())
            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
