package pingyi.dashboards.site;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import pingyi.dashboards.briefing.Briefing;
import pingyi.dashboards.briefing.Figure;
import pingyi.dashboards.briefing.Figure.Heat;
import pingyi.dashboards.briefing.Figure.Intervals;
import pingyi.dashboards.briefing.Figure.Slope;

/** What the script draws, as JSON. Tables are not in it: they stand in the page. */
final class Facts {
  /** Tables stand in the page, not in the script. */
  @JsonIgnoreProperties("data")
  private interface WithoutData {}

  private final ObjectMapper mapper = new ObjectMapper().addMixIn(Figure.class, WithoutData.class);

  /** The facts as text that may stand inside a script element. */
  String of(Briefing briefing, ResourceBundle words) {
    ObjectNode root = mapper.createObjectNode();
    ArrayNode figures = root.putArray("figures");
    for (Figure figure : briefing.figures()) {
      ObjectNode node = mapper.valueToTree(figure);
      node.put("kind", figure.getClass().getSimpleName().toLowerCase(Locale.ROOT));
      figures.add(node);
    }
    ArrayNode branches = root.putArray("branches");
    branches(briefing).forEach(branches::add);
    ObjectNode texts = root.putObject("words");
    new TreeSet<>(words.keySet()).forEach(key -> texts.put(key, words.getString(key)));
    try {
      // "</script>" and "<!--" would end or swallow the element they stand in.
      return mapper.writeValueAsString(root).replace("<", "\\u003c").replace(">", "\\u003e");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The facts of the page are a tree", impossible);
    }
  }

  /** The branches that a figure names, in its order; the heat table names all. */
  static List<String> branches(Briefing briefing) {
    Set<String> labels = new LinkedHashSet<>();
    for (Figure figure : briefing.figures()) {
      if (figure instanceof Heat heat) {
        heat.rows().forEach(row -> labels.add(row.label()));
      }
    }
    for (Figure figure : briefing.figures()) {
      if (figure instanceof Intervals intervals) {
        intervals.items().forEach(item -> labels.add(item.label()));
      } else if (figure instanceof Slope slope) {
        slope.lines().forEach(line -> labels.add(line.label()));
      }
    }
    return List.copyOf(labels);
  }
}
