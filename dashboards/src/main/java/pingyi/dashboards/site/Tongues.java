package pingyi.dashboards.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The same facts told in two languages as one tree: what is alike stands once, and where they
 * differ stands a pair under a mark of its own. Numbers and names are most of a page, so that the
 * second language costs little.
 */
final class Tongues {
  /** The field that holds a pair; no field of ours has this name. */
  static final String PAIR = "@";

  private Tongues() {}

  /** Both trees as one. */
  static JsonNode merge(JsonNode first, JsonNode second) {
    if (first.equals(second)) {
      return first;
    }
    if (first.isArray() && second.isArray() && first.size() == second.size()) {
      ArrayNode merged = JsonNodeFactory.instance.arrayNode(first.size());
      for (int at = 0; at < first.size(); at++) {
        merged.add(merge(first.get(at), second.get(at)));
      }
      return merged;
    }
    if (first.isObject() && second.isObject() && names(first).equals(names(second))) {
      ObjectNode merged = JsonNodeFactory.instance.objectNode();
      names(first).forEach(name -> merged.set(name, merge(first.get(name), second.get(name))));
      return merged;
    }
    ObjectNode pair = JsonNodeFactory.instance.objectNode();
    pair.putArray(PAIR).add(first).add(second);
    return pair;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
